package nl.wegwijs.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.RunId;
import nl.wegwijs.course.SeatTurn;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Between the offer and the first lesson: no answer, not coming, or a group that does not go on. */
@Service
@Transactional
public class StartDesk {

    private final PlacementRepository placements;
    private final PlacementDesk desk;
    private final WaitingList waitingList;
    private final SeatTurn turn;
    private final CourseCatalogue catalogue;
    private final CaseDesk cases;
    private final Norms norms;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    StartDesk(PlacementRepository placements, PlacementDesk desk, WaitingList waitingList, SeatTurn turn,
            CourseCatalogue catalogue, CaseDesk cases, Norms norms, ApplicationEventPublisher facts, Clock clock) {
        this.placements = placements;
        this.desk = desk;
        this.waitingList = waitingList;
        this.turn = turn;
        this.catalogue = catalogue;
        this.cases = cases;
        this.norms = norms;
        this.facts = facts;
        this.clock = clock;
    }

    /** No answer while the seat was held: the next in line gets it; the person keeps the place in line. */
    public void expireOffer(PlacementId id) {
        turn.take();
        Placement placement = desk.placement(id);
        boolean held = placement.holdsSeat();
        placement.expire();
        waitingList.expired(cases.file(placement.caseId()), desk.advised(placement.caseId()));
        cases.waitlisted(placement.caseId());
        if (held) {
            catalogue.releaseHeldSeat(placement.runId().orElseThrow());
        }
    }

    /**
     * What is agreed with somebody who did not come. COMES is also the answer when the person came
     * after all, or the group was called off, while we tried to call.
     */
    public NewDate arrangeNewDate(PlacementId id, NewDate agreed) {
        turn.take();
        Placement placement = desk.placement(id);
        boolean runIsOver = placement.status() == PlacementStatus.NO_SHOW;
        if (runIsOver && agreed == NewDate.COMES) {
            throw Refusal.conflict("RUN_OVER", "Deze groep is afgelopen. Kies een andere groep of stoppen.");
        }
        if (!runIsOver && placement.status() != PlacementStatus.ACCEPTED) {
            return NewDate.COMES;
        }
        if (agreed != NewDate.COMES && !runIsOver) {
            stayAway(placement);
        }
        switch (agreed) {
            case OTHER_RUN -> desk.joinWaitlist(placement.caseId(), false);
            case STOPS -> cases.backToAdvice(placement.caseId());
            case COMES -> placement.settleAbsence(LocalDate.now(clock));
        }
        return agreed;
    }

    /** Nobody can reach the person, or the person does not want to begin. */
    public NewDate recordNoShow(PlacementId id) {
        return arrangeNewDate(id, NewDate.STOPS);
    }

    /** Once a day: who never came has no place any more once the attendance must be in. Safe to repeat. */
    public void newDay() {
        LocalDate today = LocalDate.now(clock);
        for (Placement placement : placements.findByStatus(PlacementStatus.ACCEPTED)) {
            LocalDate endsOn = catalogue.run(placement.runId().orElseThrow()).endsOn();
            if (norms.after(placement.branchId(), "attendanceIn", endsOn).isBefore(today)) {
                turn.take();
                stayAway(placement);
                cases.backToAdvice(placement.caseId());
                facts.publishEvent(new NotAppeared(placement.id()));
            }
        }
    }

    /** Everybody in the run is looked after again: who had not started keeps a place in line, who had is followed. */
    void runCancelled(RunId run) {
        for (Placement placement : placements.findByRunIdAndStatusIn(run,
                Set.of(PlacementStatus.OFFERED, PlacementStatus.ACCEPTED, PlacementStatus.STARTED))) {
            boolean started = placement.status() == PlacementStatus.STARTED;
            placement.callOff(LocalDate.now(clock));
            if (!started) {
                desk.joinWaitlist(placement.caseId(), false);
            }
            facts.publishEvent(new CourseRunCancelled(placement.id()));
        }
    }

    private void stayAway(Placement placement) {
        boolean taken = placement.takesSeat();
        placement.stayAway(LocalDate.now(clock));
        if (taken) {
            catalogue.releaseTakenSeat(placement.runId().orElseThrow());
        }
    }
}
