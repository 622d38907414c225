package nl.wegwijs.process;

import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.insight.HalfYearFigures;
import nl.wegwijs.policy.Ambition;
import nl.wegwijs.policy.PolicyAdopted;
import nl.wegwijs.policy.PolicyDesk;
import nl.wegwijs.policy.PolicyId;
import nl.wegwijs.policy.PolicyView;

/** {@code policy-review.bpmn}: twice a year we lay the figures beside the targets, until the time of a policy is over. */
@Configuration(proxyBeanMethods = false)
class PolicyReviewProcess {

    static final String KEY = "policy-review";

    /** Begins when a policy is decided on. */
    @Component("policyReviewNews")
    static class News {

        private final PolicyDesk desk;
        private final ProcessStarts starts;

        News(PolicyDesk desk, ProcessStarts starts) {
            this.desk = desk;
            this.starts = starts;
        }

        @EventListener
        void on(PolicyAdopted fact) {
            PolicyView policy = desk.view(fact.policyId());
            starts.begin(KEY, "policyAdopted",
                    starts.card(SharedPolicyProcess.POLICY, policy.id(), policy.branch(), policy.number()));
        }
    }

    @Bean
    FormBinding discussHalfYear(PolicyDesk desk, HalfYearFigures figures) {
        return FormBinding.of(task -> {
            PolicyView policy = desk.view(SharedPolicyProcess.policy(task));
            return Map.of("caseNumber", policy.number(), "titleText", policy.text().title(),
                    "periodText", PolicyTexts.period(policy.text()),
                    "figuresText", PolicyTexts.figures(figures.of(policy.libraryOrg(),
                            policy.ambitions().stream().map(Ambition::figure).collect(Collectors.toSet()))),
                    "reviewsText", PolicyTexts.reviews(policy.reviews()));
        }, (task, form) -> Map.of("periodOver", desk.review(SharedPolicyProcess.policy(task), form.text("actions"))));
    }

    @Bean
    JavaDelegate endPolicy(PolicyDesk desk) {
        return execution -> desk.end(PolicyId.of(CaseVariables.code(execution, SharedPolicyProcess.POLICY)));
    }
}
