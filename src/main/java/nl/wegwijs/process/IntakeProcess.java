package nl.wegwijs.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.EligibilityRoute;

/** {@code intake.bpmn}: reach, plan, explain, ask consent, talk, and write down the learning need. */
@Configuration(proxyBeanMethods = false)
class IntakeProcess {

    static final String KEY = "intake";
    static final String OUTCOME = "intakeOutcome";

    @Bean
    ExecutionListener recordEligibility(CaseDesk desk) {
        return execution -> execution.setVariable(OUTCOME, desk.recordEligibility(CaseVariables.caseOf(execution),
                EligibilityRoute.valueOf(Decided.entry(execution, "eligibilityRoute"))).name());
    }
}
