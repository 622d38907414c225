package nl.wegwijs.placement;

import java.time.Clock;
import java.util.List;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who waits for a seat, first come first served; a freed seat calls one person at a time. */
@Component
class WaitingList {

    private final WaitlistRepository entries;
    private final Fitting fitting;
    private final RunFitRepository fits;
    private final CaseDesk cases;
    private final CourseCatalogue catalogue;
    private final Branches branches;
    private final ApplicationEventPublisher facts;
    private final JdbcTemplate database;
    private final Clock clock;

    WaitingList(WaitlistRepository entries, Fitting fitting, RunFitRepository fits, CaseDesk cases,
            CourseCatalogue catalogue, Branches branches, ApplicationEventPublisher facts, JdbcTemplate database,
            Clock clock) {
        this.entries = entries;
        this.fitting = fitting;
        this.fits = fits;
        this.cases = cases;
        this.catalogue = catalogue;
        this.branches = branches;
        this.facts = facts;
        this.database = database;
        this.clock = clock;
    }

    /** Keeps seats and waiting list of these offerings for this transaction: no freed seat passes unseen. */
    void lock(List<OfferingId> offerings) {
        offerings.stream().map(OfferingId::toString).sorted().forEach(offering ->
                database.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> { }, offering));
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

    List<OfferingId> waitedFor() {
        return entries.waitedFor().stream().map(OfferingId::new).toList();
    }

    private boolean mayWant(CaseId caseId, RunId run) {
        return fitting.facts(caseId, run).hardFails() == 0
                && !fitting.wasPutOff(cases.file(caseId), run)
                && fits.findById(RunFit.Key.of(caseId, run)).map(RunFit::fit).orElse(Fit.FIT) == Fit.FIT;
    }

    /** Calls as many people as there are free seats; who does not take the seat passes it on. */
    void seatFreed(RunId run, OfferingId offering) {
        lock(List.of(offering));
        int seats = catalogue.run(run).seatsFree();
        for (WaitlistEntry entry : entries.lockWaiting(offering.value())) {
            if (seats <= 0) {
                return;
            }
            if (mayWant(entry.caseId(), run)) {
                entry.call();
                facts.publishEvent(new SeatAvailable(entry.id()));
                if (entry.state() == WaitlistState.OFFERED) {
                    seats--;
                }
            }
        }
    }
}
