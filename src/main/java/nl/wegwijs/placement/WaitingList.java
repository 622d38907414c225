package nl.wegwijs.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.course.RunView;
import nl.wegwijs.course.SeatTurn;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who waits for a seat, by score and then by time; a freed seat calls one person at a time. */
@Component
class WaitingList {

    private final WaitlistRepository entries;
    private final Fitting fitting;
    private final VolunteerSearch volunteers;
    private final CourseCatalogue catalogue;
    private final CaseDesk cases;
    private final Branches branches;
    private final Norms norms;
    private final ApplicationEventPublisher facts;
    private final SeatTurn turn;
    private final Clock clock;

    WaitingList(WaitlistRepository entries, Fitting fitting, VolunteerSearch volunteers,
            CourseCatalogue catalogue, CaseDesk cases, Branches branches, Norms norms, ApplicationEventPublisher facts,
            SeatTurn turn, Clock clock) {
        this.entries = entries;
        this.fitting = fitting;
        this.volunteers = volunteers;
        this.catalogue = catalogue;
        this.cases = cases;
        this.branches = branches;
        this.norms = norms;
        this.facts = facts;
        this.turn = turn;
        this.clock = clock;
    }

    /** Waits for any of these offerings, or for a volunteer; whoever was called keeps the place in line. */
    WaitlistEntry join(CaseFile file, List<OfferingId> offerings, boolean forMatch) {
        WaitlistEntry entry = entries.findActive(file.id()).orElseGet(() -> entries.save(new WaitlistEntry(
                branches.libraryOrg(file.branch()), file.branch(), file.id(), offerings, forMatch, clock.instant(),
                norms.after(file.branch(), "longWait", LocalDate.now(clock)))));
        if (entry.state() != WaitlistState.WAITING) {
            entry.waitOn();
        }
        entry.waitFor(forMatch);
        facts.publishEvent(new WaitChanged(entry.id()));
        return entry;
    }

    CaseId caseOf(WaitlistEntryId id) {
        return entry(id).caseId();
    }

    boolean isActive(WaitlistEntryId id) {
        return entry(id).state().isActive();
    }

    private WaitlistEntry entry(WaitlistEntryId id) {
        return entries.findById(id)
                .orElseThrow(() -> Refusal.notFound("Deze plek op de wachtlijst kennen we niet."));
    }

    /** Someone is offered a seat, called from the list or not. */
    void offered(CaseId caseId) {
        entries.findActive(caseId).ifPresent(entry -> {
            if (entry.state() == WaitlistState.EXPIRED) {
                entry.waitOn();
            }
            if (entry.state() == WaitlistState.WAITING) {
                entry.call();
            }
        });
    }

    /** Keeps the place in line of somebody who gave no answer, and calls nobody for it. */
    void expired(CaseFile file, List<OfferingId> offerings) {
        WaitlistEntry entry = join(file, offerings, false);
        entry.call();
        entry.expire();
    }

    void placed(CaseId caseId) {
        Optional<WaitlistEntry> active = entries.findActive(caseId);
        active.filter(entry -> entry.state() == WaitlistState.WAITING).ifPresent(WaitlistEntry::call);
        active.ifPresent(WaitlistEntry::place);
    }

    void left(CaseId caseId) {
        entries.findActive(caseId).ifPresent(WaitlistEntry::leave);
    }

    /** How many others of this branch wait for a volunteer. */
    long countForMatch(BranchId branch, CaseId apartFrom) {
        return entries.findForMatch(branch).stream().filter(entry -> !entry.caseId().equals(apartFrom)).count();
    }

    /** Calls as many people as there are free seats; who does not take the seat passes it on. */
    void seatFreed(RunId run, OfferingId offering) {
        turn.take();
        int seats = catalogue.run(run).seatsFree();
        for (WaitlistEntry entry : entries.lockWaiting(offering.value())) {
            if (seats <= 0) {
                return;
            }
            if (mayBeCalled(entry, run)) {
                entry.call();
                facts.publishEvent(new SeatAvailable(entry.id()));
                if (entry.state() == WaitlistState.OFFERED) {
                    seats--;
                }
            }
        }
    }

    /** Calls the first who waits for a volunteer and for whom somebody is free; who is not matched passes it on. */
    void volunteerFree(BranchId branch) {
        turn.take();
        for (WaitlistEntry entry : entries.findForMatch(branch)) {
            if (isWaiting(entry) && volunteers.finds(cases.file(entry.caseId()))) {
                entry.call();
                facts.publishEvent(new SeatAvailable(entry.id()));
                if (entry.state() != WaitlistState.WAITING) {
                    return;
                }
            }
        }
    }

    private boolean mayBeCalled(WaitlistEntry entry, RunId run) {
        return isWaiting(entry)
                && fitting.isOpenTo(entry.caseId(), run)
                && fitting.facts(entry.caseId(), run).hardFails() == 0
                && !fitting.wasPutOff(entry.caseId(), run);
    }

    // Somebody else's call may have changed this one's state, and a case on hold is left in peace.
    private boolean isWaiting(WaitlistEntry entry) {
        return entry.state() == WaitlistState.WAITING
                && cases.file(entry.caseId()).status() == CaseStatus.WAITING;
    }

    /** Everybody's place in line as it is today; then what nobody was called for. Safe to repeat. */
    void newDay() {
        Set<OfferingId> wanted = new LinkedHashSet<>();
        Set<BranchId> branchesInNeed = new LinkedHashSet<>();
        for (WaitlistEntry entry : entries.findAllWaiting()) {
            facts.publishEvent(new WaitChanged(entry.id()));
            wanted.addAll(entry.offerings());
            branchesInNeed.add(entry.branchId());
        }
        branchesInNeed.forEach(this::volunteerFree);
        for (OfferingId offering : wanted) {
            for (RunView run : catalogue.everyRun(offering)) {
                seatFreed(run.id(), offering);
            }
        }
    }
}
