package nl.wegwijs.placement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
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
import nl.wegwijs.referral.LearningAdvice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a participant gets a place: a seat that fits, a turn on the waiting list, or practising alone. */
@Service
@Transactional
public class PlacementDesk {

    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final PlacementRepository placements;
    private final RunFitRepository fits;
    private final Fitting fitting;
    private final WaitingList waitingList;
    private final SeatTurn turn;
    private final Matches matches;
    private final ProviderConsent providerConsent;
    private final AttendanceBook attendance;
    private final CourseCatalogue catalogue;
    private final CaseDesk cases;
    private final Branches branches;
    private final Norms norms;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PlacementDesk(PlacementRepository placements, RunFitRepository fits, Fitting fitting, WaitingList waitingList,
            SeatTurn turn, Matches matches, ProviderConsent providerConsent, AttendanceBook attendance, CourseCatalogue catalogue, CaseDesk cases,
            Branches branches, Norms norms, ApplicationEventPublisher facts, Clock clock) {
        this.placements = placements;
        this.fits = fits;
        this.fitting = fitting;
        this.waitingList = waitingList;
        this.turn = turn;
        this.matches = matches;
        this.providerConsent = providerConsent;
        this.attendance = attendance;
        this.catalogue = catalogue;
        this.cases = cases;
        this.branches = branches;
        this.norms = norms;
        this.facts = facts;
        this.clock = clock;
    }

    /** The runs of the advised offerings that still take people, best first. */
    @Transactional(readOnly = true)
    public List<RunId> candidateRuns(CaseId caseId) {
        return fitting.candidateRuns(caseId);
    }

    /** Keeps what the decision {@code placement-fit} says; the newest word counts. */
    public void recordFit(CaseId caseId, RunId run, Fit fit) {
        fits.save(new RunFit(caseId, run, fit));
    }

    /** Holds a seat in the first run that fits best and has one, for as long as the norm says; a walk-in needs none. */
    public Optional<PlacementId> holdSeat(CaseId caseId) {
        CaseFile file = cases.file(caseId);
        return fitting.candidateRuns(caseId).stream()
                .flatMap(run -> fits.findById(RunFit.Key.of(caseId, run)).stream())
                .filter(fit -> fit.fit() != Fit.NO_FIT)
                .sorted(Comparator.comparing(RunFit::fit))
                .map(RunFit::run)
                .filter(run -> !fitting.wasPutOff(caseId, run))
                .map(catalogue::run)
                .filter(RunView::hasPlace)
                .findFirst()
                .map(run -> {
                    if (!run.walkIn()) {
                        catalogue.holdSeat(run.id());
                    }
                    Placement offered = placements.save(Placement.offer(branches.libraryOrg(file.branch()),
                            file.branch(), caseId, run.offering(), run.id(), !run.walkIn(),
                            heldUntil(file.branch())));
                    waitingList.offered(caseId);
                    cases.offered(caseId);
                    return offered.id();
                });
    }

    /**
     * Puts the participant on the waiting list of all advised offerings, or of the volunteers, or back
     * on the same place in line.
     */
    public WaitlistEntryId joinWaitlist(CaseId caseId, boolean forMatch) {
        CaseFile file = cases.file(caseId);
        WaitlistEntry entry = waitingList.join(file, advised(file), forMatch);
        if (file.status() != CaseStatus.WAITING) {
            cases.waitlisted(caseId);
        }
        return entry.id();
    }

    @Transactional(readOnly = true)
    public CaseId caseOf(PlacementId placementId) {
        return placement(placementId).caseId();
    }

    /** Whether this turn on the list still leads to a seat. */
    @Transactional(readOnly = true)
    public boolean isWaiting(WaitlistEntryId entryId) {
        return waitingList.isActive(entryId);
    }

    @Transactional(readOnly = true)
    public CaseId caseOf(WaitlistEntryId entryId) {
        return waitingList.caseOf(entryId);
    }

    /** Whether the participant takes part in something now. */
    @Transactional(readOnly = true)
    public boolean isLearning(CaseId caseId) {
        return placements.findByCaseId(caseId).stream().anyMatch(one -> one.status() == PlacementStatus.STARTED);
    }

    /** What is offered, for the form. */
    @Transactional(readOnly = true)
    public PlaceOffered offer(PlacementId placementId) {
        Placement placement = placement(placementId);
        return new PlaceOffered(placementId, placement.caseId(), placement.status(),
                catalogue.offering(placement.offeringId()),
                placement.runId().map(catalogue::run).orElse(null), placement.heldUntil());
    }

    /**
     * YES takes the seat, NO and LATER give it back, NOT_REACHED leaves the offer as it is.
     * {@code consentProvider} is asked when the course is given by a partner, else null.
     */
    public OfferAnswer answerOffer(PlacementId placementId, OfferAnswer answer, DeclineReason declineReason,
            Boolean consentProvider) {
        Placement placement = placement(placementId);
        switch (answer) {
            case YES -> accept(placement, consentProvider);
            case NO -> {
                waitingList.left(placement.caseId());
                giveBack(placement, declineReason);
            }
            case LATER -> giveBack(placement, null);
            case NOT_REACHED -> { }
        }
        return answer;
    }

    /** Starts practising alone, with what was advised for that. */
    public PlacementId arrangeSelfStudy(CaseId caseId, SelfStudy agreed) {
        CaseFile file = cases.file(caseId);
        OfferingId offering = advised(file).stream().findFirst()
                .orElseThrow(() -> Refusal.conflict("NO_ADVISED_OFFERING", "Kies eerst een aanbod in het leeradvies."));
        Placement placement = placements.save(Placement.selfStudy(branches.libraryOrg(file.branch()), file.branch(),
                caseId, offering, agreed, LocalDate.now(clock)));
        cases.started(caseId);
        facts.publishEvent(new SelfStudyStarted(placement.id()));
        return placement.id();
    }

    /** Sessions of the last two weeks in these branches that nobody has registered yet, newest first. */
    @Transactional(readOnly = true)
    public List<OpenSession> openSessions(Set<BranchId> where) {
        return attendance.sessions(where, false);
    }

    /** Sessions of the last two weeks that were registered and may be corrected, newest first. */
    @Transactional(readOnly = true)
    public List<OpenSession> registeredSessions(Set<BranchId> where) {
        return attendance.sessions(where, true);
    }

    /**
     * Records one session: who came, who sent word, everybody else stayed away. A walk-in also needs
     * the number of visitors; other runs have none. Recording it again corrects it.
     */
    public void recordAttendance(RunId run, LocalDate day, Set<PlacementId> present, Set<PlacementId> excused,
            Integer walkInCount) {
        attendance.record(run, day, present, excused, walkInCount);
    }

    /** Lets go of everything that is held for a case that ends. */
    void release(CaseId caseId, EndReason why) {
        turn.take();
        waitingList.left(caseId);
        LocalDate today = LocalDate.now(clock);
        for (Placement placement : placements.findByCaseId(caseId)) {
            switch (placement.status()) {
                case OFFERED -> {
                    boolean held = placement.holdsSeat();
                    placement.withdraw(today);
                    if (held) {
                        catalogue.releaseHeldSeat(placement.runId().orElseThrow());
                    }
                }
                case ACCEPTED -> {
                    boolean taken = placement.takesSeat();
                    placement.withdraw(today);
                    if (taken) {
                        catalogue.releaseTakenSeat(placement.runId().orElseThrow());
                    }
                }
                case STARTED -> endEarly(placement, today, why);
                default -> { }
            }
        }
    }

    void forgetWords(CaseId caseId) {
        placements.findByCaseId(caseId).forEach(Placement::forgetWords);
    }

    /** Ends taking part before the run does; the seat comes free. */
    void endEarly(Placement placement, LocalDate day, EndReason reason) {
        turn.take();
        boolean taken = placement.takesSeat();
        placement.endEarly(day, reason);
        matches.closeWith(placement, day);
        if (taken) {
            catalogue.releaseTakenSeat(placement.runId().orElseThrow());
        }
    }

    /** Leaves this place for one that suits better; the seat comes free. */
    void moveToOther(Placement placement, LocalDate day) {
        turn.take();
        boolean taken = placement.takesSeat();
        placement.moveOn(day);
        if (taken) {
            catalogue.releaseTakenSeat(placement.runId().orElseThrow());
        }
        matches.closeWith(placement, day);
    }

    /** Ends taking part as planned. */
    void complete(Placement placement, LocalDate day) {
        placement.complete(day);
        matches.closeWith(placement, day);
    }

    /** Everybody who took part in the run is done. */
    void runCompleted(RunId run) {
        LocalDate endsOn = catalogue.run(run).endsOn();
        for (Placement placement : placements.findByRunIdAndStatusIn(run, Set.of(PlacementStatus.STARTED))) {
            placement.complete(endsOn);
            facts.publishEvent(new CourseCompleted(placement.id()));
        }
    }

    List<OfferingId> advised(CaseId caseId) {
        return advised(cases.file(caseId));
    }

    List<Placement> ofCase(CaseId caseId) {
        return placements.findByCaseId(caseId);
    }

    Placement placement(PlacementId id) {
        return placements.findById(id).orElseThrow(() -> Refusal.notFound("Deze plaatsing kennen we niet."));
    }

    private void accept(Placement placement, Boolean consentProvider) {
        boolean held = placement.holdsSeat();
        placement.accept(providerConsent.record(placement, consentProvider), LocalDate.now(clock));
        if (held) {
            catalogue.takeHeldSeat(placement.runId().orElseThrow());
        }
        waitingList.placed(placement.caseId());
        cases.placed(placement.caseId());
    }

    private void giveBack(Placement placement, DeclineReason reason) {
        turn.take();
        boolean held = placement.holdsSeat();
        placement.decline(reason);
        if (held) {
            catalogue.releaseHeldSeat(placement.runId().orElseThrow());
        }
    }

    private Instant heldUntil(BranchId branch) {
        return norms.after(branch, "seatHeld", LocalDate.now(clock)).atTime(END_OF_WORK).atZone(clock.getZone())
                .toInstant();
    }

    private static List<OfferingId> advised(CaseFile file) {
        return file.advice().map(LearningAdvice::offerings).orElse(List.of());
    }
}
