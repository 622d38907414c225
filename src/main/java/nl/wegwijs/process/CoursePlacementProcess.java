package nl.wegwijs.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.course.RunId;
import nl.wegwijs.course.RunView;
import nl.wegwijs.course.Session;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.placement.DeclineReason;
import nl.wegwijs.placement.Fit;
import nl.wegwijs.placement.OfferAnswer;
import nl.wegwijs.placement.PlaceOffered;
import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.placement.PlacementId;
import nl.wegwijs.placement.Programme;
import nl.wegwijs.placement.SelfStudy;
import nl.wegwijs.placement.StartDesk;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.LearningAdvice;

/** {@code course-placement.bpmn}: a seat that fits, a turn on the waiting list, or practising alone. */
@Configuration(proxyBeanMethods = false)
class CoursePlacementProcess {

    static final String KEY = "course-placement";
    static final String OUTCOME = "placementOutcome";

    // Left out: the offer stands, or the person waits on.
    private static final Map<OfferAnswer, String> OUTCOMES =
            Map.of(OfferAnswer.YES, "STARTED", OfferAnswer.NO, "WITHDRAWN");

    @Bean
    ExecutionListener recordFit(PlacementDesk desk) {
        return execution -> desk.recordFit(CaseVariables.caseOf(execution),
                RunId.of(CaseVariables.code(execution, "run")), Fit.valueOf(Decided.entry(execution, "fit")));
    }

    @Bean
    JavaDelegate holdSeat(PlacementDesk desk) {
        return execution -> {
            Optional<PlacementId> held = desk.holdSeat(CaseVariables.caseOf(execution));
            execution.setVariable("seatHeld", held.isPresent());
            execution.setVariable(CaseVariables.PLACEMENT, held.map(PlacementId::toString).orElse(null));
        };
    }

    @Bean
    JavaDelegate expireOffer(StartDesk desk) {
        return execution -> desk.expireOffer(CaseVariables.placement(execution));
    }

    @Bean
    FormBinding offerPlace(CaseDesk cases, PlacementDesk desk, PartnerRegister partners) {
        return FormBinding.of(task -> {
            PlaceOffered offer = desk.offer(CaseVariables.placement(task));
            Map<String, Object> shown = FormTexts.about(cases.file(offer.caseId()));
            RunView run = offer.run();
            Session first = run.sessions().get(0);
            shown.put("courseText", offer.offering().title());
            shown.put("providerText", Optional.ofNullable(offer.offering().provider()).map(partners::find)
                    .map(Partner::name).orElse("de bibliotheek"));
            shown.put("startText", FormTexts.day(run.startsOn()));
            shown.put("timeText", first.start() + " tot " + first.end());
            shown.put("placeText", run.place());
            shown.put("heldUntilText", run.walkIn() ? "niet nodig, dit is inloop" : FormTexts.moment(offer.heldUntil()));
            shown.put("hasProvider", !offer.offering().isOwn());
            return shown;
        }, (task, form) -> {
            OfferAnswer answer = desk.answerOffer(CaseVariables.placement(task),
                    OfferAnswer.valueOf(form.code("answer")), form.one("declineReason", DeclineReason.class),
                    form.has("consentProvider") ? form.yes("consentProvider") : null);
            Map<String, Object> routing = new HashMap<>();
            routing.put("offerAnswer", answer.name());
            routing.put(OUTCOME, OUTCOMES.get(answer));
            return routing;
        });
    }

    @Bean
    FormBinding arrangeSelfStudy(CaseDesk cases, PlacementDesk desk) {
        return FormBinding.of(task -> {
            CaseFile file = cases.file(CaseVariables.caseOf(task));
            Map<String, Object> shown = FormTexts.about(file);
            shown.put("adviceText", file.advice().map(LearningAdvice::wish).orElse(""));
            return shown;
        }, (task, form) -> Map.of(
                CaseVariables.PLACEMENT, desk.arrangeSelfStudy(CaseVariables.caseOf(task),
                        new SelfStudy(form.one("programme", Programme.class), form.yes("codeHanded"),
                                form.code("helpMoment"))).toString(),
                OUTCOME, "STARTED"));
    }
}
