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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                "kind", kind(placement),
                "weeks", (int) Math.ceil(length / DAYS_PER_WEEK),
                "risk", mayStop(placement, file),
                "aftercareConsent", participants.consent(file.person().id(), ConsentPurpose.AFTERCARE_CONTACT, null)
                        .filter(ConsentDecision.GIVEN::equals).isPresent());
    }

    private String kind(Placement placement) {
        return placement.kind() == PlacementKind.MATCH ? PlacementKind.MATCH.name()
                : catalogue.offering(placement.offeringId()).form().name();
    }

    /** What the participant follows; null for learning with a volunteer. */
    String course(Placement placement) {
        return placement.kind() == PlacementKind.MATCH ? null : catalogue.offering(placement.offeringId()).title();
    }

    Date nextDue(PlacementId id) {
        return Date.from(hasEnded(id) ? clock.instant() : moment(next(id)));
    }

    /** When the course of this case, and the talk after it, are over. */
    Date courseEnds(CaseId caseId) {
        LocalDate day = days.isOverOn(placements.findByCaseId(caseId), cases.file(caseId).branch(), LocalDate.now(clock));
        return Date.from(day.atTime(START_OF_WORK).atZone(clock.getZone()).toInstant());
    }

    /** A moment that was not planned. */
    FollowUp begin(PlacementId id, Moment moment, LocalDate day) {
        return new FollowUp(placement(id), moment, day);
    }

    Due due(PlacementId id) {
        if (hasEnded(id)) {
            return placement(id).needsOtherPlace() ? Due.OTHER_PLACE : Due.END;
        }
        FollowUp next = next(id);
        return moment(next).isAfter(clock.instant()) ? Due.NOTHING : Due.of(next.moment());
    }

    private Instant moment(FollowUp talk) {
        return talk.dueOn().atTime(START_OF_WORK).atZone(clock.getZone()).toInstant();
    }

    /** The talk that is held now: the next one planned, or an extra one when there is none or the course is over. */
    Optional<FollowUp> openTalk(Placement placement) {
        return hasEnded(placement.id()) ? Optional.empty()
                : open(placement.id()).filter(FollowUp::isDuringCourse).min(FollowUp.IN_ORDER);
    }

    Moment nextTalk(Placement placement) {
        return openTalk(placement).map(FollowUp::moment).orElse(Moment.EXTRA);
    }

    FollowUp endTalk(PlacementId id) {
        return followUps.findByPlacementId(id).stream().filter(talk -> talk.moment() == Moment.END).findFirst()
                .orElseThrow(() -> Refusal.conflict("NO_TALK_PLANNED", "Er is nog geen eindgesprek gepland."));
    }

    Optional<FollowUp> aftercare(PlacementId id) {
        return followUps.findByPlacementId(id).stream().filter(talk -> talk.moment() == Moment.AFTER_3M).findFirst();
    }

    /** Where the participant wants to go on, when that was said in the end talk. */
    Optional<NextStep> choice(PlacementId id) {
        return Optional.ofNullable(held(id).choice());
    }

    /** The participant wants something that the advice does not lead to. */
    boolean needsOtherAdvice(PlacementId id) {
        return followUps.findByPlacementId(id).stream().map(FollowUp::preventionCall).filter(Objects::nonNull)
                .anyMatch(PreventionCall::needsOtherAdvice);
    }

    Map<String, Object> nextStepFacts(PlacementId id) {
        Placement placement = placement(id);
        EndTalk end = held(id);
        Map<String, Object> facts = new HashMap<>();
        facts.put("goalResult", end.overall().name());
        facts.put("wishToGoOn", end.goOn().name());
        facts.put("obstacle", obstacle(id).name());
        facts.put("libraryOfferAbove", hasMoreToOffer(placement, end));
        facts.put("routeExists", placement.kind() != PlacementKind.MATCH
                && catalogue.routeFrom(placement.offeringId()).isPresent());
        return facts;
    }

    private EndTalk held(PlacementId id) {
        return followUps.findByPlacementId(id).stream().map(FollowUp::endTalk).filter(Objects::nonNull)
                .findFirst().orElseThrow(() -> Refusal.conflict("NO_END_TALK", "Voer eerst het eindgesprek."));
    }

    private boolean mayStop(Placement placement, CaseFile file) {
        return file.intake().map(Intake::childcareNeeded).orElse(false)
                || file.intake().map(Intake::worksShifts).orElse(false)
                || placements.findByCaseId(placement.caseId()).stream().anyMatch(Placement::isDropOut);
    }

    /** One step up, or something else of ours for a goal that was not reached. */
    private boolean hasMoreToOffer(Placement placement, EndTalk end) {
        OfferingId done = placement.kind() == PlacementKind.MATCH ? null : placement.offeringId();
        return done != null && catalogue.offerAbove(done).isPresent() || end.goals().stream()
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
        return open(id).filter(talk -> talk.moment() != Moment.AFTER_3M)
                .min(FollowUp.IN_ORDER)
                .orElseThrow(() -> Refusal.conflict("NO_TALK_PLANNED", "Er is geen gesprek meer gepland."));
    }

    private Stream<FollowUp> open(PlacementId id) {
        return followUps.findByPlacementId(id).stream().filter(FollowUp::isOpen);
    }

    private boolean hasEnded(PlacementId id) {
        return placement(id).status() != PlacementStatus.STARTED;
    }

    private Placement placement(PlacementId id) {
        return placements.findById(id).orElseThrow(() -> Refusal.notFound("Deze plaatsing kennen we niet."));
    }
}
