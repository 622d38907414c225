package nl.wegwijs.placement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.GoalResult;
import nl.wegwijs.referral.Intake;
import org.springframework.stereotype.Component;

/** Reads the plan of a placement for models and decisions. */
@Component
class FollowUpPlan {

    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);
    private static final double DAYS_PER_WEEK = 7;

    private final FollowUpRepository followUps;
    private final FollowUpDays days;
    private final PlacementRepository placements;
    private final CourseCatalogue catalogue;
    private final CaseDesk cases;
    private final ParticipantRegister participants;
    private final Clock clock;

    FollowUpPlan(FollowUpRepository followUps, FollowUpDays days, PlacementRepository placements,
            CourseCatalogue catalogue, CaseDesk cases, ParticipantRegister participants, Clock clock) {
        this.followUps = followUps;
        this.days = days;
        this.placements = placements;
        this.catalogue = catalogue;
        this.cases = cases;
        this.participants = participants;
        this.clock = clock;
    }

    Map<String, Object> planFacts(PlacementId id) {
        Placement placement = placement(id);
        CaseFile file = cases.file(placement.caseId());
        long length = ChronoUnit.DAYS.between(placement.startedOn(), days.endsOn(placement));
        return Map.of(
                "kind", catalogue.offering(placement.offeringId()).form().name(),
                "weeks", (int) Math.ceil(length / DAYS_PER_WEEK),
                "risk", mayStop(placement, file),
                "aftercareConsent", participants.consent(file.person().id(), ConsentPurpose.AFTERCARE_CONTACT, null)
                        .filter(ConsentDecision.GIVEN::equals).isPresent());
    }

    Date nextTalkDue(PlacementId id) {
        Instant due = hasEnded(id) ? clock.instant()
                : next(id).dueOn().atTime(START_OF_WORK).atZone(clock.getZone()).toInstant();
        return Date.from(due);
    }

    /** When the course of this case, and the talk after it, are over. */
    Date courseEnds(CaseId caseId) {
        LocalDate day = days.isOverOn(placements.findByCaseId(caseId), cases.file(caseId).branch(), LocalDate.now(clock));
        return Date.from(day.atTime(START_OF_WORK).atZone(clock.getZone()).toInstant());
    }

    boolean isEndDue(PlacementId id) {
        return hasEnded(id) || next(id).moment() == Moment.END;
    }

    Map<String, Object> nextStepFacts(PlacementId id) {
        Placement placement = placement(id);
        EndTalk end = followUps.findByPlacementId(id).stream().map(FollowUp::endTalk).filter(Objects::nonNull)
                .findFirst().orElseThrow(() -> Refusal.conflict("NO_END_TALK", "Voer eerst het eindgesprek."));
        Map<String, Object> facts = new HashMap<>();
        facts.put("goalResult", end.overall().name());
        facts.put("wishToGoOn", end.goOn().name());
        facts.put("obstacle", obstacle(id).name());
        facts.put("libraryOfferAbove", hasMoreToOffer(placement.offeringId(), end));
        facts.put("routeExists", catalogue.routeFrom(placement.offeringId()).isPresent());
        return facts;
    }

    private boolean mayStop(Placement placement, CaseFile file) {
        return file.intake().map(Intake::childcareNeeded).orElse(false)
                || placements.findByCaseId(placement.caseId()).stream().anyMatch(Placement::isDropOut);
    }

    /** One step up, or something else of ours for a goal that was not reached. */
    private boolean hasMoreToOffer(OfferingId done, EndTalk end) {
        return catalogue.offerAbove(done).isPresent() || end.goals().stream()
                .filter(goal -> goal.result() == GoalResult.NOT || goal.result() == GoalResult.PARTLY)
                .flatMap(goal -> catalogue.offeringsFor(goal.domain()).stream())
                .filter(OfferingView::inLibrary)
                .anyMatch(offering -> !offering.id().equals(done));
    }

    /** What was hard, the things that another form of course can mend first. */
    private Obstacle obstacle(PlacementId id) {
        Set<Obstacle> found = followUps.findByPlacementId(id).stream().map(FollowUp::talk).filter(Objects::nonNull)
                .flatMap(talk -> talk.obstacles().stream()).collect(Collectors.toSet());
        return List.of(Obstacle.LEVEL, Obstacle.TIME, Obstacle.PLACE, Obstacle.GROUP, Obstacle.CHILDCARE,
                Obstacle.MONEY, Obstacle.PRIVATE).stream().filter(found::contains).findFirst().orElse(Obstacle.NONE);
    }

    private FollowUp next(PlacementId id) {
        return followUps.findByPlacementId(id).stream()
                .filter(talk -> talk.isOpen() && talk.moment() != Moment.AFTER_3M)
                .min(FollowUp.IN_ORDER)
                .orElseThrow(() -> Refusal.conflict("NO_TALK_PLANNED", "Er is geen gesprek meer gepland."));
    }

    private boolean hasEnded(PlacementId id) {
        return placement(id).status() != PlacementStatus.STARTED;
    }

    private Placement placement(PlacementId id) {
        return placements.findById(id).orElseThrow(() -> Refusal.notFound("Deze plaatsing kennen we niet."));
    }
}
