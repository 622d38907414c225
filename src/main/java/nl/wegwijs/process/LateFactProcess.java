package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.FactDesk;
import nl.wegwijs.referral.FactMissed;
import nl.wegwijs.referral.LateDecision;
import nl.wegwijs.referral.LateFactView;

/** {@code late-fact.bpmn}: something came that fits nowhere in its case; a colleague looks at it. */
@Configuration(proxyBeanMethods = false)
class LateFactProcess {

    static final String KEY = "late-fact";
    private static final String LATE_FACT = "lateFactId";
    private static final Map<String, String> OF_A_PARTNER = Map.of(
            "ONWARD_ACCEPTED", "De partner neemt op", "ONWARD_REJECTED", "De partner zegt: het past niet",
            "ONWARD_QUESTION", "De partner heeft een vraag", "ONWARD_NO_ANSWER", "De partner gaf geen antwoord",
            "ONWARD_STARTED", "Begonnen bij de partner", "ONWARD_LATER", "Begint later bij de partner",
            "ONWARD_NOT_STARTED", "Niet begonnen bij de partner", "ONWARD_RETURNED", "De partner stuurt terug",
            "ATTENDANCE", "De aanbieder zegt: deze persoon was er");

    @Component("lateFactStarter")
    static class Starter {

        private final BesideCase beside;

        Starter(BesideCase beside) {
            this.beside = beside;
        }

        @EventListener
        void on(FactMissed fact) {
            beside.start("factMissed", fact.caseId(), Map.of(LATE_FACT, fact.lateFactId().toString()));
        }
    }

    @Bean
    FormBinding reviewLateFact(CaseDesk cases, FactDesk desk, MessageNames names) {
        return FormBinding.of(task -> {
            LateFactView late = desk.late(task.uuid(LATE_FACT));
            Map<String, Object> shown = new HashMap<>();
            shown.put("caseNumber", late.caseNumber());
            shown.put("whatText", Optional.ofNullable(OF_A_PARTNER.get(late.message()))
                    .orElseGet(() -> names.of(late.message())));
            shown.put("whenText", FormTexts.moment(late.arrivedAt()));
            shown.put("statusText", FormTexts.status(cases.file(late.caseId()).status()));
            return shown;
        }, (task, form) -> {
            desk.decide(task.uuid(LATE_FACT), LateDecision.valueOf(form.code("decision")));
            return Map.of();
        });
    }
}
