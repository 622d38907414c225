package nl.wegwijs.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Branches;
import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.ChangeDesk;
import nl.wegwijs.referral.EarlyEnd;
import nl.wegwijs.referral.MoveDecision;
import nl.wegwijs.referral.ParticipantMoved;

/** {@code moving-house.bpmn}: what it means for a case that somebody moves. Runs beside the case. */
@Configuration(proxyBeanMethods = false)
class MovingHouseProcess {

    static final String KEY = "moving-house";

    private static final Map<String, Object> AFTER_THE_COURSE =
            FormTexts.option("STAY_UNTIL_END", "Blijft tot het einde van de cursus");
    private static final List<Map<String, Object>> DECISIONS = List.of(
            FormTexts.option("STAY", "Blijft bij ons"),
            FormTexts.option("TRANSFER", "Nu naar het Taalhuis in de nieuwe gemeente"),
            FormTexts.option("CLOSE", "Stopt"));
    private static final Map<Boolean, List<Map<String, Object>>> CHOICES =
            Map.of(false, DECISIONS, true, List.of(DECISIONS.get(0), AFTER_THE_COURSE, DECISIONS.get(1), DECISIONS.get(2)));

    @Component("movingHouseStarter")
    static class Starter {

        private final BesideCase beside;

        Starter(BesideCase beside) {
            this.beside = beside;
        }

        @EventListener
        void on(ParticipantMoved fact) {
            beside.startUnlessAt("reviewMove", "participantMoved", fact.caseId());
        }
    }

    @Bean
    FormBinding reviewMove(CaseDesk cases, ChangeDesk desk, PlacementDesk placements, Branches branches) {
        return FormBinding.of(task -> {
            CaseFile file = cases.file(CaseVariables.caseOf(task));
            Map<String, Object> shown = FormTexts.about(file);
            shown.put("municipalityText", FormTexts.municipality(branches, file.person().municipalityCode()));
            shown.put("statusText", FormTexts.status(file.status()));
            shown.put("newMunicipalityOptions", FormTexts.municipalities(branches));
            shown.put("decisionOptions", CHOICES.get(placements.isLearning(file.id())));
            return shown;
        }, (task, form) -> Map.of(
                "moveDecision", desk.decideMove(CaseVariables.caseOf(task), form.code("newMunicipality"),
                        MoveDecision.valueOf(form.code("decision")), form.yes("consentTransfer")).name(),
                "movesOn", form.code("from"),
                "transferWanted", form.yes("consentTransfer")));
    }

    @Bean
    JavaDelegate transferCase(CaseDesk desk) {
        return execution -> desk.endEarly(CaseVariables.caseOf(execution), EarlyEnd.TRANSFERRED);
    }

    @Bean
    JavaDelegate endCase(CaseDesk desk) {
        return execution -> desk.endEarly(CaseVariables.caseOf(execution), EarlyEnd.MOVED_AWAY);
    }
}
