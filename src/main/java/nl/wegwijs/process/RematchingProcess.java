package nl.wegwijs.process;

import java.util.Map;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.placement.MatchDesk;
import nl.wegwijs.placement.Rhythm;
import nl.wegwijs.placement.VolunteerLost;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.volunteer.VolunteerId;

/** {@code rematching.bpmn}: a volunteer stops; for each participant somebody else, or a place in line. */
@Configuration(proxyBeanMethods = false)
class RematchingProcess {

    static final String KEY = "rematching";

    private static final Map<Rhythm, String> RHYTHMS =
            Map.of(Rhythm.WEEKLY, "zij zien elkaar elke week", Rhythm.BIWEEKLY, "zij zien elkaar om de week");

    @Bean
    FormBinding rematch(CaseDesk cases, MatchDesk desk) {
        return FormBinding.of(task -> {
            CaseFile file = cases.file(CaseVariables.caseOf(task));
            Map<String, Object> shown = VolunteerTexts.wanted(file);
            shown.put("volunteerText", desk.current(CaseVariables.placement(task))
                    .map(match -> match.volunteer().name()).orElse("niemand meer"));
            shown.put("rhythmText", desk.current(CaseVariables.placement(task))
                    .map(match -> RHYTHMS.get(match.rhythm())).orElse("de koppeling is al gestopt"));
            shown.put("volunteerOptions", VolunteerTexts.options(desk.candidates(file.id())));
            return shown;
        }, (task, form) -> {
            desk.rematch(CaseVariables.placement(task),
                    Optional.ofNullable(form.code("volunteer")).map(VolunteerId::of).orElse(null));
            return Map.of();
        });
    }

    /** Each match of a volunteer who stops gets its own task, tied to the case. */
    @Component
    static class News {

        private final BesideCase beside;

        News(BesideCase beside) {
            this.beside = beside;
        }

        @EventListener
        void on(VolunteerLost fact) {
            beside.start("volunteerLost", fact.caseId(),
                    Map.of(CaseVariables.PLACEMENT, fact.placementId().toString()));
        }
    }
}
