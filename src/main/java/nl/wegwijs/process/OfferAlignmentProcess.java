package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.alignment.AgreedRoute;
import nl.wegwijs.alignment.AlignmentBegun;
import nl.wegwijs.alignment.AlignmentChoice;
import nl.wegwijs.alignment.AlignmentDecision;
import nl.wegwijs.alignment.AlignmentDesk;
import nl.wegwijs.alignment.AlignmentId;
import nl.wegwijs.alignment.AlignmentReason;
import nl.wegwijs.alignment.AlignmentView;
import nl.wegwijs.alignment.OfferConfirmed;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** {@code offer-alignment.bpmn}: what we and our partners offer is checked and talked about. */
@Configuration(proxyBeanMethods = false)
class OfferAlignmentProcess {

    static final String KEY = "offer-alignment";
    static final String STEP = "alignmentStep";
    private static final String ALIGNMENT = "alignmentId";
    private static final String US = "LIBRARY";
    private static final String SEASON = "alignmentSeasonBegun";
    private static final Map<AlignmentReason, String> STARTS = Map.of(AlignmentReason.SPRING, SEASON,
            AlignmentReason.AUTUMN, SEASON, AlignmentReason.GAP, "offerGapDetected");

    private static final FormSteps<AlignmentDesk, AlignmentId> STEPS = new FormSteps<>(STEP, Map.of(
            "discussAlignment.DECISION", (desk, id, form) -> desk.decide(id, Set.copyOf(form.codes("points")), decision(form)),
            "discussAlignment.ROUTE", (desk, id, form) -> desk.agreeRoute(id, route(form)),
            "discussAlignment.DONE", (desk, id, form) -> desk.finish(id)));

    /** Starts the model when somebody begins, and passes on what providers say in the portal. */
    @Component("alignmentNews")
    static class News {

        private final AlignmentDesk desk;
        private final ProcessStarts starts;
        private final Facts facts;

        News(AlignmentDesk desk, ProcessStarts starts, Facts facts) {
            this.desk = desk;
            this.starts = starts;
            this.facts = facts;
        }

        @EventListener
        void on(AlignmentBegun fact) {
            AlignmentView alignment = desk.view(fact.alignmentId());
            Map<String, Object> card = starts.card(ALIGNMENT, alignment.id(), alignment.branch(), alignment.number());
            starts.begin(KEY, STARTS.get(fact.reason()), card);
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(ALIGNMENT).ifPresent(id -> desk.keepOwnerFields(AlignmentId.of(id), fact.answers()));
        }

        @EventListener
        void on(OfferConfirmed fact) {
            facts.mention("offerConfirmed", OfferConfirmationProcess.CONFIRMATION, fact.confirmationId(), Map.of());
        }
    }

    @Bean(KEY + "Start")
    StartFormBinding offerAlignmentStart(AlignmentDesk desk, Branches branches, TaskDoor door, ProcessStarts starts) {
        return StartFormBinding.of(() -> Map.of("branchOptions", FormTexts.branches(door.caller().branchIds(), branches)),
                form -> starts.begun(KEY, desk.begin(BranchId.of(form.code("branch")), form.extra()).number()));
    }

    @Bean
    FormBinding checkOfferMap(AlignmentDesk desk, CourseCatalogue courses, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("rightOptions", FormTexts.offerings(desk.unsure(alignment(task))));
            shown.put("goneOptions", FormTexts.offerings(courses.offeringsAt(new BranchId(task.branch()))));
            return shown;
        }, (task, form) -> {
            desk.check(alignment(task), offerings(form, "right"), offerings(form, "gone"));
            return Map.of();
        });
    }

    @Bean
    FormBinding discussAlignment(AlignmentDesk desk, CourseCatalogue courses, PartnerRegister partners) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = about(desk, partners, task);
            shown.put("decisionsText", AlignmentTexts.decisions(desk.view(alignment(task)).decisions(),
                    id -> partners.find(new PartnerId(id)).name()));
            shown.put("pointsOptions", desk.undecided(alignment(task)).stream()
                    .map(point -> FormTexts.option(point.key(), AlignmentTexts.point(point))).toList());
            shown.put("ownerOptions", Stream.concat(Stream.of(FormTexts.option(US, "Wij")), partners.providers().stream()
                    .map(partner -> FormTexts.option(partner.id().toString(), partner.name()))).toList());
            shown.put("routeOptions", FormTexts.offerings(courses.offerings()));
            return shown;
        }, (task, form) -> STEPS.take(task, desk, alignment(task), form));
    }

    @Bean
    JavaDelegate closeAlignment(AlignmentDesk desk) {
        return execution -> desk.close(AlignmentId.of(CaseVariables.code(execution, ALIGNMENT)));
    }

    private static Map<String, Object> about(AlignmentDesk desk, PartnerRegister partners, FormTask task) {
        AlignmentView alignment = desk.view(alignment(task));
        Map<String, Object> shown = new HashMap<>();
        shown.put("caseNumber", alignment.number());
        shown.put("reasonText", AlignmentTexts.reason(alignment.reason()));
        shown.put("providersText", AlignmentTexts.providers(desk.confirmations(alignment.id()), id -> partners.find(id).name()));
        shown.put("mapText", AlignmentTexts.map(desk.map(alignment.id())));
        shown.put("pointsText", AlignmentTexts.points(desk.undecided(alignment.id())));
        return shown;
    }

    static Set<OfferingId> offerings(FormValues form, String key) {
        return form.codes(key).stream().map(OfferingId::of).collect(Collectors.toSet());
    }

    private static AlignmentDecision decision(FormValues form) {
        return new AlignmentDecision(null, form.one("decision", AlignmentChoice.class),
                Optional.of(form.code("owner")).filter(owner -> !owner.equals(US)).map(owner -> PartnerId.of(owner).value())
                        .orElse(null), form.date("byOn"));
    }

    private static AgreedRoute route(FormValues form) {
        return new AgreedRoute(OfferingId.of(form.code("routeFrom")), OfferingId.of(form.code("routeTo")), form.text("why"),
                form.yes("warm"), form.yes("bothWays"));
    }

    private static AlignmentId alignment(FormTask task) {
        return AlignmentId.of(task.code(ALIGNMENT));
    }
}
