package nl.wegwijs.process;

import java.util.Map;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.policy.FeedbackGiven;
import nl.wegwijs.policy.FeedbackId;
import nl.wegwijs.policy.PolicyDesk;

/** {@code policy-feedback.bpmn}: one partner says in the portal what it thinks of a draft, or nothing. */
@Configuration(proxyBeanMethods = false)
class PolicyFeedbackProcess {

    private static final String FEEDBACK = "feedbackId";

    /** Passes on what partners say. */
    @Component("feedbackNews")
    static class News {

        private final Facts facts;

        News(Facts facts) {
            this.facts = facts;
        }

        @EventListener
        void on(FeedbackGiven fact) {
            facts.mention("policyAnswered", FEEDBACK, fact.feedbackId(), Map.of());
        }
    }

    @Bean
    JavaDelegate closeFeedback(PolicyDesk desk) {
        return execution -> desk.staysSilent(feedback(execution));
    }

    private static FeedbackId feedback(VariableScope scope) {
        return FeedbackId.of(CaseVariables.code(scope, FEEDBACK));
    }
}
