package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseOpened;
import nl.wegwijs.referral.CaseOutcome;
import nl.wegwijs.referral.DuplicateCheck;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.SignalReceived;
import nl.wegwijs.referral.Triage;
import nl.wegwijs.referral.Urgency;

/** {@code referral.bpmn}: the main line, from a signal to a closed case. */
@Configuration(proxyBeanMethods = false)
class ReferralProcess {

    static final String KEY = "referral";
    static final String SIGNAL_RECEIVED = "signalReceived";

    /** Starts the model in the transaction of the signal, so that the answer to the partner is final. */
    @Component
    static class Starter {

        private final ReferralDesk desk;
        private final RuntimeService runtime;
        private final EngineWork work;

        Starter(ReferralDesk desk, @Lazy RuntimeService runtime, EngineWork work) {
            this.desk = desk;
            this.runtime = runtime;
            this.work = work;
        }

        @EventListener
        void on(SignalReceived fact) {
            Map<String, Object> variables = new HashMap<>(desk.triageFacts(fact.signalId()).asVariables());
            variables.put(CaseVariables.SIGNAL, fact.signalId().toString());
            variables.put(CaseVariables.BRANCH, fact.branch().value());
            work.asSystem(() -> fact.atDesk()
                    ? runtime.startProcessInstanceByKey(KEY, fact.number(), variables)
                    : runtime.startProcessInstanceByMessage(SIGNAL_RECEIVED, fact.number(), variables));
        }
    }

    @Bean
    JavaDelegate recordTriage(ReferralDesk desk) {
        return execution -> desk.triaged(CaseVariables.signal(execution),
                Triage.valueOf(CaseVariables.code(execution, "triage")));
    }

    @Bean
    JavaDelegate findDuplicate(ReferralDesk desk) {
        return execution -> {
            DuplicateCheck found = desk.duplicate(CaseVariables.signal(execution));
            execution.setVariable("duplicate", found.duplicate());
            execution.setVariable("elsewhere", !found.handlingBranch().value().equals(execution.getTenantId()));
        };
    }

    @Bean
    JavaDelegate restartSignal(ReferralDesk desk) {
        return execution -> desk.restart(CaseVariables.signal(execution));
    }

    @Bean
    JavaDelegate openCase(ReferralDesk desk) {
        return execution -> {
            CaseOpened opened = desk.open(CaseVariables.signal(execution),
                    Urgency.valueOf(CaseVariables.code(execution, "urgency")));
            execution.setVariable(CaseVariables.CASE, opened.caseId().toString());
            execution.setVariable(CaseVariables.CASE_NUMBER, opened.caseNumber());
            execution.setProcessBusinessKey(opened.caseNumber());
        };
    }

    @Bean
    JavaDelegate closeUnattended(CaseDesk desk) {
        return execution -> desk.closeUnattended(CaseVariables.caseOf(execution),
                CaseOutcome.valueOf(CaseVariables.code(execution, IntakeProcess.OUTCOME)));
    }
}
