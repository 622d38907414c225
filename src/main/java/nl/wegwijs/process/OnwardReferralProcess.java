package nl.wegwijs.process;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.referral.OnwardDesk;

/** {@code onward-referral.bpmn}: somebody goes to another organisation, warm, supported or alone. */
@Configuration(proxyBeanMethods = false)
class OnwardReferralProcess {

    static final String KEY = "onward-referral";
    static final String OUTCOME = "onwardOutcome";

    @Bean
    JavaDelegate sendReferral(OnwardDesk desk) {
        return execution -> desk.send(CaseVariables.onward(execution));
    }

    @Bean
    JavaDelegate handInformation(OnwardDesk desk) {
        return execution -> {
            desk.handInformation(CaseVariables.onward(execution));
            execution.setVariable(OUTCOME, "HANDED_INFO");
        };
    }
}
