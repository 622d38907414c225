package nl.wegwijs.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.insight.HalfYearFigures;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.policy.Ambition;
import nl.wegwijs.policy.PolicyBegun;
import nl.wegwijs.policy.PolicyDesk;
import nl.wegwijs.policy.PolicyId;
import nl.wegwijs.policy.PolicyReason;
import nl.wegwijs.policy.PolicyText;
import nl.wegwijs.policy.PolicyView;

/** {@code shared-policy.bpmn}: from what goes wrong now to targets that we and our partners want to reach. */
@Configuration(proxyBeanMethods = false)
class SharedPolicyProcess {

    static final String KEY = "shared-policy";
    static final String POLICY = "policyId";
    private static final String STEP = "policyStep";
    private static final String US = "LIBRARY";
    // From signal to a start, and what partners answer.
    private static final Set<String> WORTH_KNOWING = Set.of("K1", "K3", "K8", "K12", "K36", "K48");
    private static final Map<PolicyReason, String> STARTS = Map.of(PolicyReason.YEARLY, "policyYearBegun");

    private static final FormSteps<PolicyDesk, PolicyId> STEPS = new FormSteps<>(STEP, Map.of(
            "discussPolicy.ADD", (desk, id, form) -> desk.add(id, ambition(form)),
            "discussPolicy.DROP", (desk, id, form) -> desk.drop(id, form.code("dropped")),
            "discussPolicy.DONE", (desk, id, form) -> desk.agreeOnAmbitions(id),
            "adoptPolicy.YES", (desk, id, form) -> desk.adopt(id, form.yes("municipalityAgreed")),
            "adoptPolicy.REWORK", (desk, id, form) -> desk.sendBack(id, form.text("why"))));

    /** Starts the model when somebody begins. */
    @Component("policyNews")
    static class News {

        private final PolicyDesk desk;
        private final ProcessStarts starts;

        News(PolicyDesk desk, ProcessStarts starts) {
            this.desk = desk;
            this.starts = starts;
        }

        @EventListener
        void on(PolicyBegun fact) {
            PolicyView policy = desk.view(fact.policyId());
            starts.begin(KEY, STARTS.get(fact.reason()),
                    starts.card(POLICY, policy.id(), policy.branch(), policy.number()));
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(POLICY).ifPresent(id -> desk.keepOwnerFields(PolicyId.of(id), fact.answers()));
        }
    }

    @Bean(KEY + "Start")
    StartFormBinding sharedPolicyStart(PolicyDesk desk, Branches branches, TaskDoor door, ProcessStarts starts) {
        return StartFormBinding.of(() -> Map.of("branchOptions", FormTexts.branches(door.caller().branchIds(), branches)),
                form -> starts.begun(KEY, desk.begin(BranchId.of(form.code("branch")), form.extra()).number()));
    }

    @Bean
    FormBinding collectPoints(PolicyDesk desk, PartnerRegister partners, HalfYearFigures figures) {
        return FormBinding.of(task -> {
            PolicyView policy = desk.view(policy(task));
            return Map.of("caseNumber", policy.number(),
                    "figuresText", PolicyTexts.figures(figures.of(policy.libraryOrg(), WORTH_KNOWING)),
                    "partnerOptions", FormTexts.partners(partners.active()));
        }, (task, form) -> {
            desk.collect(policy(task), form.text("points"), form.codes("partners").stream().map(PartnerId::of)
                    .collect(Collectors.toSet()));
            return Map.of();
        });
    }

    @Bean
    FormBinding discussPolicy(PolicyDesk desk, PartnerRegister partners, HalfYearFigures figures) {
        return FormBinding.of(task -> {
            PolicyView policy = desk.view(policy(task));
            Map<String, String> titles = figures.titles();
            Map<String, Object> shown = about(desk, partners, figures, policy);
            shown.put("groupOptions", PolicyTexts.groups());
            shown.put("figureOptions", titles.entrySet().stream()
                    .map(one -> FormTexts.option(one.getKey(), one.getValue())).toList());
            shown.put("ownerOptions", owners(policy, partners));
            shown.put("droppedOptions", policy.ambitions().stream()
                    .map(one -> FormTexts.option(one.figure(), one.text())).toList());
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    private static List<Map<String, Object>> owners(PolicyView policy, PartnerRegister partners) {
        return Stream.concat(Stream.of(FormTexts.option(US, "Wij")), FormTexts.partners(partners.active().stream()
                .filter(one -> policy.partners().contains(one.id())).toList()).stream()).toList();
    }

    @Bean
    FormBinding writePolicy(PolicyDesk desk, PartnerRegister partners, Branches branches, HalfYearFigures figures) {
        return FormBinding.of(task -> {
            PolicyView policy = desk.view(policy(task));
            Map<String, Object> shown = about(desk, partners, figures, policy);
            shown.put("municipalityOptions", FormTexts.municipalities(branches));
            Optional.ofNullable(policy.text()).map(PolicyTexts::answers).ifPresent(shown::putAll);
            return shown;
        }, (task, form) -> {
            desk.consult(policy(task), new PolicyText(form.text("title"), Set.copyOf(form.codes("municipalities")),
                    form.date("fromOn"), form.date("untilOn"), form.text("text")));
            return Map.of();
        });
    }

    @Bean
    FormBinding adoptPolicy(PolicyDesk desk, PartnerRegister partners, HalfYearFigures figures) {
        return FormBinding.of(task -> {
            PolicyView policy = desk.view(policy(task));
            Map<String, Object> shown = about(desk, partners, figures, policy);
            shown.put("titleText", policy.text().title());
            shown.put("periodText", PolicyTexts.period(policy.text()));
            shown.put("policyText", policy.text().text());
            return shown;
        }, (task, form) -> step(desk, task, form));
    }

    @Bean
    JavaDelegate announcePolicy(PolicyDesk desk) {
        return execution -> desk.announce(PolicyId.of(CaseVariables.code(execution, POLICY)));
    }

    private static Map<String, Object> about(PolicyDesk desk, PartnerRegister partners, HalfYearFigures figures,
            PolicyView policy) {
        Function<UUID, String> names = id -> partners.find(new PartnerId(id)).name();
        Map<String, Object> shown = new HashMap<>();
        shown.put("caseNumber", policy.number());
        shown.put("partnersText", policy.partners().stream().map(partners::find).map(Partner::name).sorted()
                .collect(Collectors.joining(", ")));
        shown.put("pointsText", policy.points());
        shown.put("ambitionsText", PolicyTexts.ambitions(policy.ambitions(), figures.titles(), names));
        shown.put("feedbackText", PolicyTexts.feedback(desk.feedback(policy.id()), names));
        shown.put("sentBackText", Optional.ofNullable(policy.sentBack()).orElse("Niets."));
        return shown;
    }

    private static Ambition ambition(FormValues form) {
        return new Ambition(form.text("ambition"), form.code("targetGroup"), form.code("figure"), form.number("baseline"),
                form.number("target"), Optional.of(form.code("owner")).filter(owner -> !owner.equals(US))
                        .map(owner -> PartnerId.of(owner).value()).orElse(null));
    }

    private static Map<String, Object> step(PolicyDesk desk, FormTask task, FormValues form) {
        return STEPS.take(task, desk, policy(task), form);
    }

    static PolicyId policy(FormTask task) {
        return PolicyId.of(task.code(POLICY));
    }
}
