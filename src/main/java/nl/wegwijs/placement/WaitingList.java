package nl.wegwijs.placement;

import java.time.Clock;
import java.util.List;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.AdvisedRoute;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who waits for a seat, first come first served; a freed seat calls one person at a time. */
@Component
class WaitingList {

    private final WaitlistRepository entries;
    private final Fitting fitting;
    private final CourseCatalogue catalogue;
    private final CaseDesk cases;
    private final Branches branches;
    private final ApplicationEventPublisher facts;
    private final SeatTurn turn;
    private final Clock clock;

    WaitingList(WaitlistRepository entries, Fitting fitting, CourseCatalogue catalogue, CaseDesk cases,
            Branches branches, ApplicationEventPublisher facts, SeatTurn turn, Clock clock) {
        this.entries = entries;
        this.fitting = fitting;
        this.catalogue = catalogue;
        this.cases = cases;
        this.branches = branches;
        this.facts = facts;
        this.turn = turn;
        this.clock = clock;
    }

    /** Waits for any of the advised offerings; whoever was called keeps the place in line. */
    WaitlistEntry join(CaseFile file, List<OfferingId> offerings) {
        WaitlistEntry entry = entries.findActive(file.id()).orElseGet(() -> entries.save(new WaitlistEntry(
                branches.libraryOrg(file.branch()), file.branch(), file.id(), offerings, clock.instant())));
        if (entry.state() == WaitlistState.OFFERED) {
            entry.waitOn();
        }
        return entry;
    }

    CaseId caseOf(WaitlistEntryId id) {
        return entries.findById(id).map(WaitlistEntry::caseId)
                .orElseThrow(() -> Refusal.notFound("Deze plek op de wachtlijst kennen we niet."));
    }

    /** Someone is offered a seat, called from the list or not. */
    void offered(CaseId caseId) {
        entries.findActive(caseId)
                .filter(entry -> entry.state() == WaitlistState.WAITING)
                .ifPresent(WaitlistEntry::call);
    }

    void placed(CaseId caseId) {
        entries.findActive(caseId).ifPresent(WaitlistEntry::place);
    }

    void left(CaseId caseId) {
        entries.findActive(caseId).ifPresent(WaitlistEntry::leave);
    }

    /** How many others of this branch wait for a volunteer. */
    long countForMatch(BranchId branch, CaseId apartFrom) {
        return entries.findWaiting(branch).stream().filter(caseId -> !caseId.equals(apartFrom))
                .map(cases::file).flatMap(file -> file.advice().stream())
                .filter(advice -> advice.route() == AdvisedRoute.VOLUNTEER_MATCH).count();
    }

    /** Calls as many people as there are free seats; who does not take the seat passes it on. */
    void seatFreed(RunId run, OfferingId offering) {
        turn.take();
        int seats = catalogue.run(run).seatsFree();
        for (WaitlistEntry entry : entries.lockWaiting(offering.value())) {
            if (seats <= 0) {
                return;
            }
            if (fitting.facts(entry.caseId(), run).hardFails() == 0 && !fitting.wasPutOff(entry.caseId(), run)) {
                entry.call();
                facts.publishEvent(new SeatAvailable(entry.id()));
                if (entry.state() == WaitlistState.OFFERED) {
                    seats--;
                }
            }
        }
    }
}
