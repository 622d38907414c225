package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.partner.PartnerType;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.UrgentAnswer;
import nl.wegwijs.referral.UrgentDesk;
import nl.wegwijs.referral.UrgentKind;
import nl.wegwijs.referral.UrgentQuestion;
import nl.wegwijs.referral.UrgentReported;
import nl.wegwijs.referral.UrgentStatus;
import nl.wegwijs.referral.UrgentView;

/** {@code urgent-handover.bpmn}: a question that cannot wait is brought to who can help. Runs beside the case. */
@Configuration(proxyBeanMethods = false)
class UrgentHandoverProcess {

    static final String KEY = "urgent-handover";
    private static final String STATUS = "urgentStatus";
    // Left out: it is not over yet.
    private static final Map<UrgentStatus, String> CHECKED =
            Map.of(UrgentStatus.ARRANGED, "ARRANGED", UrgentStatus.NOT_ARRANGED, "NOT_ARRANGED");
    private static final Map<UrgentKind, String> KINDS = Map.of(UrgentKind.BAILIFF, "deurwaarder of beslag",
            UrgentKind.EVICTION, "uit huis gezet", UrgentKind.UTILITY_CUTOFF, "gas, stroom of water dicht",
            UrgentKind.HEALTH_INSURANCE, "zorgverzekering stopt", UrgentKind.BENEFIT_STOP, "uitkering stopt",
            UrgentKind.OFFICIAL_LETTER, "brief met een datum", UrgentKind.UNSAFE, "onveilig");

    @Component("urgentHandoverStarter")
    static class Starter {

        private final BesideCase beside;

        Starter(BesideCase beside) {
            this.beside = beside;
        }

        @EventListener
        void on(UrgentReported fact) {
            beside.start("urgentReported", fact.caseId(), Map.of());
        }
    }

    @Bean
    FormBinding handleUrgentQuestion(CaseDesk cases, UrgentDesk desk) {
        return FormBinding.of(task -> {
            UrgentView urgent = desk.view(CaseVariables.caseOf(task));
            Map<String, Object> shown = about(cases, desk, task);
            shown.put("urgentKind", urgent.kind() == null ? null : urgent.kind().name());
            shown.put("deadline", urgent.deadline() == null ? null : urgent.deadline().toString());
            return shown;
        }, (task, form) -> {
            UrgentStatus status = desk.take(CaseVariables.caseOf(task), new UrgentQuestion(
                    UrgentKind.valueOf(form.code("urgentKind")), form.yes("safeNow"), form.date("deadline"),
                    form.yes("interpreter"), form.one("receiver", PartnerType.class)));
            Map<String, Object> routing = new HashMap<>();
            routing.put(STATUS, status.name());
            routing.put("receiverType", form.code("receiver"));
            return routing;
        });
    }

    @Bean
    FormBinding checkUrgentResult(CaseDesk cases, UrgentDesk desk) {
        return FormBinding.of(task -> about(cases, desk, task), (task, form) -> Map.of(STATUS,
                CHECKED.getOrDefault(desk.check(CaseVariables.caseOf(task), UrgentAnswer.valueOf(form.code("status"))),
                        "AGAIN")));
    }

    @Bean
    FormBinding decideOnUnconfirmed(CaseDesk cases, UrgentDesk desk) {
        return FormBinding.of(task -> about(cases, desk, task),
                (task, form) -> Map.of("urgentDecision", form.code("decision")));
    }

    private static Map<String, Object> about(CaseDesk cases, UrgentDesk desk, FormTask task) {
        UrgentView urgent = desk.view(CaseVariables.caseOf(task));
        Map<String, Object> shown = FormTexts.about(cases.file(CaseVariables.caseOf(task)));
        shown.put("reportedText", FormTexts.moment(urgent.openedAt()));
        shown.put("kindText", urgent.kind() == null ? "niet bekend" : KINDS.get(urgent.kind()));
        return shown;
    }
}
