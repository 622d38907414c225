package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseOutcome;
import nl.wegwijs.referral.CaseStale;
import nl.wegwijs.referral.ChangeDesk;
import nl.wegwijs.referral.EarlyEnd;
import nl.wegwijs.referral.PauseReason;

/** {@code stale-case.bpmn}: nothing happens in a case for long; a colleague looks why. Runs beside the case. */
@Configuration(proxyBeanMethods = false)
class StaleCaseProcess {

    static final String KEY = "stale-case";
    private static final String OUTCOME = "staleOutcome";

    @Component("staleCaseStarter")
    static class Starter {

        private final BesideCase beside;

        Starter(BesideCase beside) {
            this.beside = beside;
        }

        @EventListener
        void on(CaseStale fact) {
            beside.startUnlessAt("reviewStaleCase", "caseStale", fact.caseId());
        }
    }

    @Bean
    FormBinding reviewStaleCase(CaseDesk cases, ChangeDesk desk, Clock clock) {
        Map<String, BiConsumer<FormTask, FormValues>> decisions = Map.of(
                "ACTION", (task, form) -> { },
                "CLOSE", (task, form) -> { },
                "HOLD", (task, form) -> desk.hold(CaseVariables.caseOf(task), form.date("until"),
                        PauseReason.valueOf(form.code("why"))));
        return FormBinding.of(task -> {
            CaseFile file = cases.file(CaseVariables.caseOf(task));
            Map<String, Object> shown = FormTexts.about(file);
            shown.put("statusText", FormTexts.status(file.status()));
            shown.put("daysText", String.valueOf(ChronoUnit.DAYS.between(
                    LocalDate.ofInstant(file.statusSince(), clock.getZone()), LocalDate.now(clock))));
            return shown;
        }, (task, form) -> {
            decisions.get(form.code("decision")).accept(task, form);
            Map<String, Object> routing = new HashMap<>();
            routing.put("staleDecision", form.code("decision"));
            routing.put(OUTCOME, form.code("outcome"));
            return routing;
        });
    }

    @Bean
    JavaDelegate closeStale(CaseDesk desk) {
        return execution -> desk.endEarly(CaseVariables.caseOf(execution), EarlyEnd.STALE,
                CaseOutcome.valueOf(CaseVariables.code(execution, OUTCOME)), null);
    }
}
