package nl.wegwijs.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a placement is followed: talks on planned days, calls when somebody stays away, the end talk, aftercare. */
@Service
@Transactional
public class FollowUpDesk {

    private final FollowUpRepository followUps;
    private final FollowUpDays days;
    private final FollowUpPlan plan;
    private final AbsenceCalls calls;
    private final EndTalks endTalks;
    private final AftercareCalls aftercare;
    private final PlacementDesk placements;
    private final CaseDesk cases;
    private final Clock clock;

    FollowUpDesk(FollowUpRepository followUps, FollowUpDays days, FollowUpPlan plan, AbsenceCalls calls,
            EndTalks endTalks, AftercareCalls aftercare, PlacementDesk placements, CaseDesk cases, Clock clock) {
        this.followUps = followUps;
        this.days = days;
        this.plan = plan;
        this.calls = calls;
        this.endTalks = endTalks;
        this.aftercare = aftercare;
        this.placements = placements;
        this.cases = cases;
        this.clock = clock;
    }

    /** Plans the moments still to come, as codes of {@link Moment}, on working days; END is always among them. */
    public void plan(PlacementId placementId, List<String> moments) {
        if (!followUps.findByPlacementId(placementId).isEmpty()) {
            throw Refusal.conflict("ALREADY_PLANNED", "Deze opvolging is al gepland.");
        }
        Placement placement = placements.placement(placementId);
        days.plan(placement, moments.stream().map(Moment::valueOf).toList(), LocalDate.now(clock))
                .forEach(followUps::save);
    }

    @Transactional(readOnly = true)
    public FollowUpView view(PlacementId placementId) {
        Placement placement = placements.placement(placementId);
        return new FollowUpView(plan.course(placement), plan.nextTalk(placement), placement.presence().figures(),
                placement.helpMoment(), calls.made(placement), calls.isLast(placement),
                endTalks.wasNeverAsked(placement.caseId(), ConsentPurpose.AFTERCARE_CONTACT),
                endTalks.wasNeverAsked(placement.caseId(), ConsentPurpose.OUTCOME_SURVEY),
                endTalks.wasNeverAsked(placement.caseId(), ConsentPurpose.STORY));
    }

    /**
     * Records a talk, also one that was not planned. With STOP the participant leaves the course and
     * the seat comes free.
     */
    public FollowUpStep holdTalk(PlacementId placementId, Talk talk) {
        notInFuture(talk.heldOn());
        Placement placement = placements.placement(placementId);
        plan.openTalk(placement).orElseGet(() -> save(placement, Moment.EXTRA, talk.heldOn())).hold(talk);
        if (talk.next() != null) {
            save(placement, Moment.EXTRA, days.workingDay(placement, talk.next()));
        } else if (talk.action() == TalkAction.EXTRA_HELP) {
            save(placement, Moment.EXTRA, days.afterExtraHelp(placement, talk.heldOn()));
        }
        return conclude(placement, talk.action().step(), talk.heldOn(), talk.endReason());
    }

    /**
     * Records a call to somebody who stays away. Without answer another call is planned, until the
     * last one: then staff decide whether the place is kept.
     */
    public FollowUpStep callAboutAbsence(PlacementId placementId, PreventionCall call) {
        notInFuture(call.heldOn());
        Placement placement = placements.placement(placementId);
        return conclude(placement, calls.record(placement, call), call.heldOn(), call.endReason());
    }

    /** Leaves this place for another: back to the same advice, or to a new one when that does not lead there. */
    public RoundOutcome leavePlace(PlacementId placementId) {
        Placement placement = placements.placement(placementId);
        if (placement.status() == PlacementStatus.STARTED) {
            placements.moveToOther(placement, LocalDate.now(clock));
        }
        drop(placement);
        cases.backToAdvice(placement.caseId());
        return plan.needsOtherAdvice(placementId) ? RoundOutcome.NEXT_STEP_OWN : RoundOutcome.PLACE_AGAIN;
    }

    /** Records the end talk: what is reached, the level now, whether the participant wants more, what we may do later. */
    public void holdEndTalk(PlacementId placementId, EndTalk talk, LaterContact later) {
        notInFuture(talk.heldOn());
        Placement placement = placements.placement(placementId);
        plan.endTalk(placementId).hold(talk);
        if (placement.status() == PlacementStatus.STARTED) {
            placements.complete(placement, talk.heldOn());
        }
        endTalks.record(placement, talk, later);
        drop(placement);
    }

    /** Moves the case on after the end talk, as the participant chose there or else as the decision {@code next-step} says. */
    public RoundConclusion concludeRound(PlacementId placementId, NextStep proposed) {
        Placement placement = placements.placement(placementId);
        NextStep next = plan.choice(placementId).orElse(proposed);
        switch (next) {
            case NEXT_STEP_OWN -> cases.backToAdvice(placement.caseId());
            case NEXT_STEP_ONWARD -> cases.onwardBegun(placement.caseId());
            case ENDED -> {
                boolean mayCall = cases.mayCallLater(placement.caseId());
                if (mayCall) {
                    cases.aftercareBegun(placement.caseId());
                }
                return new RoundConclusion(placement.isDropOut() ? RoundOutcome.DROPPED_OUT : RoundOutcome.ENDED,
                        mayCall);
            }
        }
        return new RoundConclusion(RoundOutcome.valueOf(next.name()), false);
    }

    /**
     * Records the call after three months, also about somebody who went on elsewhere without a course
     * of ours; a new need brings the case back to advice.
     */
    public boolean aftercareCalled(CaseId caseId, Optional<PlacementId> placementId, AftercareCall call) {
        notInFuture(call.heldOn());
        return aftercare.record(caseId, placementId, call);
    }

    /** The volunteer of this place is gone: how does it go, with somebody else or without? */
    void talkSoon(PlacementId placementId) {
        Placement placement = placements.placement(placementId);
        if (placement.status() == PlacementStatus.STARTED) {
            save(placement, Moment.EXTRA, LocalDate.now(clock));
        }
    }

    /** Nobody of this case is followed any longer. */
    void release(CaseId caseId) {
        placements.ofCase(caseId).stream()
                .flatMap(placement -> followUps.findByPlacementId(placement.id()).stream())
                .forEach(talk -> talk.dropIfOpen(LocalDate.now(clock)));
    }

    private FollowUpStep conclude(Placement placement, FollowUpStep step, LocalDate day, EndReason reason) {
        if (step == FollowUpStep.END && placement.status() == PlacementStatus.STARTED) {
            placements.endEarly(placement, day, reason);
        }
        return step;
    }

    // The end talk and the call after three months still come, unless they were held.
    private void drop(Placement placement) {
        followUps.findByPlacementId(placement.id()).stream().filter(talk -> talk.moment() != Moment.AFTER_3M)
                .forEach(talk -> talk.dropIfOpen(LocalDate.now(clock)));
    }

    private FollowUp save(Placement placement, Moment moment, LocalDate day) {
        return followUps.save(new FollowUp(placement, moment, day));
    }

    private void notInFuture(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("heldOn", "FUTURE", "Deze datum ligt in de toekomst.");
        }
    }
}
