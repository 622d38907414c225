package nl.wegwijs.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import nl.wegwijs.course.Certificate;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseId;

/**
 * A place to learn. OFFERED holds a seat, ACCEPTED and STARTED take one; a walk-in has no seats.
 * An early end has a reason.
 */
@Entity
@Table(name = "placement")
class Placement extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PlacementId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    @Enumerated(EnumType.STRING)
    private PlacementKind kind;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "offering_id"))
    private OfferingId offeringId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "run_id"))
    private RunId runId;

    private boolean seated;

    @Enumerated(EnumType.STRING)
    private PlacementStatus status;

    private Instant heldUntil;

    @Enumerated(EnumType.STRING)
    private DeclineReason declineReason;

    private Boolean providerConsent;

    @Enumerated(EnumType.STRING)
    private Programme programme;

    private String helpMoment;

    private LocalDate acceptedOn;

    private LocalDate startedOn;

    private LocalDate endedOn;

    @Enumerated(EnumType.STRING)
    private EndReason endReason;

    @Enumerated(EnumType.STRING)
    private Certificate certificate;

    @Embedded
    private Presence presence = new Presence();

    protected Placement() {
    }

    private Placement(String libraryOrgId, BranchId branch, CaseId caseId, PlacementKind kind, OfferingId offeringId) {
        super(libraryOrgId, branch);
        this.id = PlacementId.next();
        this.caseId = caseId;
        this.kind = kind;
        this.offeringId = offeringId;
    }

    /** Offers a place in a run; a seat of it is held until that moment, or none when it has no seats. */
    static Placement offer(String libraryOrgId, BranchId branch, CaseId caseId, OfferingId offering, RunId run,
            boolean seated, Instant heldUntil) {
        Placement placement = new Placement(libraryOrgId, branch, caseId, PlacementKind.RUN, offering);
        placement.runId = run;
        placement.seated = seated;
        placement.heldUntil = heldUntil;
        placement.status = PlacementStatus.OFFERED;
        return placement;
    }

    /** Two people are brought together; nothing is held for it. */
    static Placement propose(String libraryOrgId, BranchId branch, CaseId caseId, OfferingId offering) {
        Placement placement = new Placement(libraryOrgId, branch, caseId, PlacementKind.MATCH, offering);
        placement.status = PlacementStatus.PROPOSED;
        return placement;
    }

    /** Practising alone starts at once. */
    static Placement selfStudy(String libraryOrgId, BranchId branch, CaseId caseId, OfferingId offering,
            SelfStudy agreed, LocalDate today) {
        Placement placement = new Placement(libraryOrgId, branch, caseId, PlacementKind.SELF_STUDY, offering);
        placement.programme = agreed.programme();
        placement.helpMoment = agreed.helpMoment();
        placement.startedOn = today;
        placement.status = PlacementStatus.STARTED;
        return placement;
    }

    void accept(Boolean providerConsent, LocalDate today) {
        move(PlacementStatus.ACCEPTED);
        this.providerConsent = providerConsent;
        acceptedOn = today;
        heldUntil = null;
    }

    void decline(DeclineReason reason) {
        move(PlacementStatus.DECLINED);
        declineReason = reason;
        heldUntil = null;
    }

    /** No answer came while the seat was held. */
    void expire() {
        move(PlacementStatus.EXPIRED);
        heldUntil = null;
    }

    void start(LocalDate day) {
        move(PlacementStatus.STARTED);
        startedOn = day;
    }

    void complete(LocalDate day) {
        move(PlacementStatus.COMPLETED);
        endedOn = day;
        endReason = EndReason.COMPLETED;
    }

    void endEarly(LocalDate day, EndReason reason) {
        if (reason == null) {
            throw Refusal.invalid("endReason", "REQUIRED", "Kies waarom de deelnemer stopt.");
        }
        move(PlacementStatus.ENDED_EARLY);
        endedOn = day;
        endReason = reason;
    }

    /** Said yes, and never came. */
    void stayAway(LocalDate day) {
        move(PlacementStatus.NO_SHOW);
        endedOn = day;
    }

    /** Goes on in another place that suits better; that is no dropping out. */
    void moveOn(LocalDate day) {
        move(PlacementStatus.MOVED_TO_OTHER);
        endedOn = day;
    }

    /** Called off by who gives it. */
    void callOff(LocalDate day) {
        move(PlacementStatus.CANCELLED_BY_PROVIDER);
        endedOn = day;
        heldUntil = null;
    }

    void withdraw(LocalDate day) {
        move(PlacementStatus.WITHDRAWN);
        endedOn = day;
        heldUntil = null;
    }

    void award(Certificate certificate) {
        if (startedOn == null) {
            throw Refusal.conflict("PLACEMENT_STATUS", "De deelnemer is nog niet begonnen.");
        }
        this.certificate = certificate;
    }

    /** Counts who came; true when staying away must be told now. */
    boolean count(List<Attendance> marks) {
        presence.recount(marks);
        return takesPart() && presence.reportsAbsence(marks, startedOn);
    }

    /** Whoever stays away after this day does so anew. */
    void settleAbsence(LocalDate day) {
        presence.settleAbsence(day);
    }

    private void move(PlacementStatus to) {
        if (!status.next().contains(to)) {
            throw Refusal.conflict("PLACEMENT_STATUS", "Deze plaatsing is intussen veranderd. Kijk opnieuw.");
        }
        status = to;
    }

    /** When help comes is said in own words. */
    void forgetWords() {
        helpMoment = null;
    }

    /** Nobody stopped: the place is gone, and the participant still wants to learn. */
    boolean needsOtherPlace() {
        return status == PlacementStatus.CANCELLED_BY_PROVIDER || status == PlacementStatus.MOVED_TO_OTHER;
    }

    boolean isDropOut() {
        return status == PlacementStatus.ENDED_EARLY && endReason.isDropOut();
    }

    /** Who was not placed yet could not stay away. */
    boolean wasExpectedOn(LocalDate day) {
        return acceptedOn == null || !day.isBefore(acceptedOn);
    }

    boolean takesPart() {
        return status == PlacementStatus.ACCEPTED || status == PlacementStatus.STARTED;
    }

    boolean holdsSeat() {
        return seated && status == PlacementStatus.OFFERED;
    }

    boolean takesSeat() {
        return seated && takesPart();
    }

    PlacementId id() {
        return id;
    }

    CaseId caseId() {
        return caseId;
    }

    PlacementKind kind() {
        return kind;
    }

    OfferingId offeringId() {
        return offeringId;
    }

    Optional<RunId> runId() {
        return Optional.ofNullable(runId);
    }

    Presence presence() {
        return presence;
    }

    String helpMoment() {
        return helpMoment;
    }

    PlacementStatus status() {
        return status;
    }

    LocalDate startedOn() {
        return startedOn;
    }

    LocalDate endedOn() {
        return endedOn;
    }

    Instant heldUntil() {
        return heldUntil;
    }
}
