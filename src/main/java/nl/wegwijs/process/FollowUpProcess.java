package nl.wegwijs.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.placement.FollowUpDesk;
import nl.wegwijs.placement.NextStep;
import nl.wegwijs.placement.RoundConclusion;

/** {@code follow-up.bpmn}: talks while somebody learns, the end talk, and the call three months later. */
@Configuration(proxyBeanMethods = false)
class FollowUpProcess {

    static final String KEY = "follow-up";
    static final String OUTCOME = "followUpOutcome";

    @Bean
    ExecutionListener recordFollowUpPlan(FollowUpDesk desk) {
        return execution -> desk.plan(CaseVariables.placement(execution), Decided.entries(execution, "moment"));
    }

    @Bean
    JavaDelegate concludeRound(FollowUpDesk desk) {
        return execution -> {
            RoundConclusion round = desk.concludeRound(CaseVariables.placement(execution),
                    NextStep.valueOf(CaseVariables.code(execution, "nextStep")));
            execution.setVariable(OUTCOME, round.outcome().name());
            execution.setVariable("aftercare", round.aftercare());
        };
    }
}
