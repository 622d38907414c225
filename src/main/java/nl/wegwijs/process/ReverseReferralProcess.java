package nl.wegwijs.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.RejectReason;
import nl.wegwijs.referral.ReverseDecision;
import nl.wegwijs.referral.ReverseDesk;
import nl.wegwijs.referral.ReverseReferralReceived;
import nl.wegwijs.referral.SignalView;

/** {@code reverse-referral.bpmn}: a provider sends on somebody whom it cannot serve itself. */
@Configuration(proxyBeanMethods = false)
class ReverseReferralProcess {

    static final String KEY = "reverse-referral";
    static final String REVERSE_REFERRAL_RECEIVED = "reverseReferralReceived";

    /** Starts the model in the transaction of the signal, so that the answer to the provider is final. */
    @Component
    static class Starter {

        private final ReferralDesk signals;
        private final ReverseDesk desk;
        private final RuntimeService runtime;
        private final EngineWork work;

        Starter(ReferralDesk signals, ReverseDesk desk, @Lazy RuntimeService runtime, EngineWork work) {
            this.signals = signals;
            this.desk = desk;
            this.runtime = runtime;
            this.work = work;
        }

        @EventListener
        void on(ReverseReferralReceived fact) {
            Map<String, Object> variables = new HashMap<>(desk.facts(fact.signalId()).asVariables());
            variables.putAll(signals.triageFacts(fact.signalId()).asCard());
            variables.put(CaseVariables.SIGNAL, fact.signalId().toString());
            variables.put(CaseVariables.BRANCH, fact.branch().value());
            work.asSystem(() -> runtime.startProcessInstanceByMessage(REVERSE_REFERRAL_RECEIVED, fact.number(),
                    variables));
        }
    }

    @Bean
    JavaDelegate acceptReverse(ReverseDesk desk) {
        return execution -> desk.accept(CaseVariables.signal(execution));
    }

    @Bean
    JavaDelegate declineReverse(ReverseDesk desk) {
        return execution -> desk.decline(CaseVariables.signal(execution));
    }

    @Bean
    FormBinding reviewReverseReferral(ReferralDesk signals, ReverseDesk desk, CourseCatalogue courses) {
        return FormBinding.of(task -> {
            SignalView signal = signals.view(CaseVariables.signal(task));
            Map<String, Object> shown = new HashMap<>();
            shown.put("caseNumber", signal.number());
            shown.put("partnerText", signal.partnerName());
            shown.put("candidateText", FormTexts.candidate(signal.candidate()));
            shown.put("toldText", FormTexts.told(signal.reverse()));
            shown.put("needText", FormTexts.domains(signal.needDomains()));
            shown.put("courseText", Optional.ofNullable(signal.reverse().offeringId()).map(OfferingId::new)
                    .map(courses::offering).map(OfferingView::title).orElse("niet genoemd"));
            shown.put("alternativeOptions", elsewhere(courses));
            return shown;
        }, (task, form) -> {
            ReverseDecision decision = ReverseDecision.valueOf(form.code("decision"));
            desk.review(CaseVariables.signal(task), decision, form.one("reason", RejectReason.class),
                    form.has("alternative") ? OfferingId.of(form.code("alternative")) : null);
            return Map.of("reverseReview", decision.name());
        });
    }

    private static List<Map<String, Object>> elsewhere(CourseCatalogue courses) {
        return FormTexts.offerings(courses.offerings().stream().filter(offering -> !offering.inLibrary()).toList());
    }
}
