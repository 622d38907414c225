package nl.wegwijs.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import nl.wegwijs.assessment.AssessmentDesk;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a placement is followed: talks on planned days, the end talk, and the call after three months. */
@Service
@Transactional
public class FollowUpDesk {

    private final FollowUpRepository followUps;
    private final FollowUpDays days;
    private final PlacementDesk placements;
    private final AssessmentDesk assessments;
    private final CaseDesk cases;
    private final ParticipantRegister participants;
    private final Branches branches;
    private final Clock clock;

    FollowUpDesk(FollowUpRepository followUps, FollowUpDays days, PlacementDesk placements,
            AssessmentDesk assessments, CaseDesk cases, ParticipantRegister participants, Branches branches,
            Clock clock) {
        this.followUps = followUps;
        this.days = days;
        this.placements = placements;
        this.assessments = assessments;
        this.cases = cases;
        this.participants = participants;
        this.branches = branches;
        this.clock = clock;
    }

    /** Plans the moments, as codes of {@link Moment}, on working days; END is always among them. */
    public void plan(PlacementId placementId, List<String> moments) {
        if (!followUps.findByPlacementId(placementId).isEmpty()) {
            throw Refusal.conflict("ALREADY_PLANNED", "Deze opvolging is al gepland.");
        }
        Placement placement = placements.placement(placementId);
        moments.stream().map(Moment::valueOf).filter(moment -> moment != Moment.END).distinct()
                .forEach(moment -> save(placement, moment));
        save(placement, Moment.END);
    }

    /** Which talk is the next one, while somebody learns. */
    @Transactional(readOnly = true)
    public Moment nextMoment(PlacementId placementId) {
        return nextOpen(placementId).moment();
    }

    /** Records a talk. With STOP the participant leaves the course and the seat comes free. */
    public TalkAction holdTalk(PlacementId placementId, Talk talk) {
        notInFuture(talk.heldOn());
        Placement placement = placements.placement(placementId);
        nextOpen(placementId).hold(talk);
        if (talk.next() != null) {
            followUps.save(new FollowUp(placement, Moment.EXTRA, days.workingDay(placement, talk.next())));
        }
        if (talk.action() == TalkAction.STOP) {
            placements.endEarly(placement, talk.heldOn(), talk.endReason());
        }
        return talk.action();
    }

    /** Records the end talk: what is reached, the level now, and whether the participant wants more. */
    public void holdEndTalk(PlacementId placementId, EndTalk talk) {
        notInFuture(talk.heldOn());
        Placement placement = placements.placement(placementId);
        of(placementId, Moment.END).hold(talk);
        if (placement.status() == PlacementStatus.STARTED) {
            placements.complete(placement, talk.heldOn());
        }
        if (talk.certificate() != null) {
            placement.award(talk.certificate());
        }
        for (GoalMeasured goal : talk.goals()) {
            if (goal.after() != null) {
                assessments.measureAgain(placement.caseId(), goal.domain(), goal.after(), goal.how(), talk.heldOn());
            }
        }
    }

    /** Moves the case on after the end talk, as the decision {@code next-step} says. */
    public RoundConclusion concludeRound(PlacementId placementId, NextStep next) {
        Placement placement = placements.placement(placementId);
        switch (next) {
            case NEXT_STEP_OWN -> cases.backToAdvice(placement.caseId());
            case NEXT_STEP_ONWARD -> cases.onwardBegun(placement.caseId());
            case ENDED -> {
                boolean aftercare = mayCallLater(placement);
                if (aftercare) {
                    cases.aftercareBegun(placement.caseId());
                }
                return new RoundConclusion(placement.isDropOut() ? RoundOutcome.DROPPED_OUT : RoundOutcome.ENDED,
                        aftercare);
            }
        }
        return new RoundConclusion(RoundOutcome.valueOf(next.name()), false);
    }

    /** Records the call after three months; a new need brings the case back to advice. */
    public boolean aftercareCalled(PlacementId placementId, AftercareCall call) {
        notInFuture(call.heldOn());
        Placement placement = placements.placement(placementId);
        followUps.findByPlacementId(placementId).stream()
                .filter(talk -> talk.moment() == Moment.AFTER_3M)
                .findFirst()
                .orElseGet(() -> save(placement, Moment.AFTER_3M))
                .hold(call);
        if (call.newNeed()) {
            cases.backToAdvice(placement.caseId());
        }
        return call.newNeed();
    }

    /** The same for a case that may have gone on elsewhere without a course of ours. */
    public boolean aftercareCalled(CaseId caseId, Optional<PlacementId> placementId, AftercareCall call) {
        if (placementId.isPresent()) {
            return aftercareCalled(placementId.get(), call);
        }
        notInFuture(call.heldOn());
        CaseFile file = cases.file(caseId);
        followUps.save(FollowUp.elsewhere(branches.libraryOrg(file.branch()), file, call));
        if (call.newNeed()) {
            cases.backToAdvice(caseId);
        }
        return call.newNeed();
    }

    private boolean mayCallLater(Placement placement) {
        return participants.consent(cases.file(placement.caseId()).person().id(),
                ConsentPurpose.AFTERCARE_CONTACT, null).filter(ConsentDecision.GIVEN::equals).isPresent();
    }

    private FollowUp save(Placement placement, Moment moment) {
        return followUps.save(new FollowUp(placement, moment, days.dueOn(placement, moment)));
    }

    private FollowUp nextOpen(PlacementId placementId) {
        return followUps.findByPlacementId(placementId).stream()
                .filter(talk -> talk.isOpen() && talk.isDuringCourse())
                .min(FollowUp.IN_ORDER)
                .orElseThrow(() -> Refusal.conflict("NO_TALK_PLANNED", "Er is nu geen opvolggesprek gepland."));
    }

    private FollowUp of(PlacementId placementId, Moment moment) {
        return followUps.findByPlacementId(placementId).stream()
                .filter(talk -> talk.moment() == moment)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("NO_TALK_PLANNED", "Er is nog geen eindgesprek gepland."));
    }

    private void notInFuture(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("heldOn", "FUTURE", "Deze datum ligt in de toekomst.");
        }
    }
}
