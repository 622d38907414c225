package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

/** We send a person on to another organisation. Moves only along {@link OnwardStatus}. */
@Entity
class OnwardReferral extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OnwardReferralId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    @Enumerated(EnumType.STRING)
    private OnwardStatus status = OnwardStatus.PREPARED;

    @Enumerated(EnumType.STRING)
    private OnwardReason reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partner;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "offering_id"))
    private OfferingId offering;

    private String why;

    private boolean consentGiven;

    private boolean alone;

    @Enumerated(EnumType.STRING)
    private HandoverMode mode;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> dataSet = Set.of();

    private Instant sentAt;

    @Enumerated(EnumType.STRING)
    private WarmWay warmWay;

    private String spokeWith;

    @Column(name = "appointment_at")
    private Instant appointment;

    @Column(name = "appointment_place")
    private String place;

    @Enumerated(EnumType.STRING)
    private GoesAlong goesAlong;

    private Instant respondedAt;

    private String reply;

    @Enumerated(EnumType.STRING)
    private RejectedBecause rejectedBecause;

    @Enumerated(EnumType.STRING)
    private NotStartedBecause notStartedBecause;

    @Enumerated(EnumType.STRING)
    private Lesson lesson;

    private LocalDate startsOn;

    private int timesLater;

    private boolean receiverToDelete;

    protected OnwardReferral() {
    }

    OnwardReferral(String number, ReferralCase from, OnwardPlan plan) {
        super(from.libraryOrgId(), from.branchId());
        this.id = OnwardReferralId.next();
        this.number = number;
        this.caseId = from.id();
        this.reason = plan.reason();
        this.partner = plan.partner();
        this.offering = plan.offering();
        this.why = plan.why();
    }

    void moveTo(OnwardStatus next) {
        if (!status.leadsTo(next)) {
            throw movedOn();
        }
        status = next;
    }

    void require(OnwardStatus needed) {
        if (status != needed) {
            throw movedOn();
        }
    }

    private static Refusal movedOn() {
        return Refusal.conflict("ONWARD_MOVED_ON", "Deze doorverwijzing is al verder. Ververs uw takenlijst.");
    }

    void answerConsent(boolean given, boolean wantsToCallAlone) {
        require(OnwardStatus.PREPARED);
        consentGiven = given;
        alone = wantsToCallAlone;
        if (!given) {
            moveTo(OnwardStatus.CONSENT_REFUSED);
        }
    }

    /** What is sent goes to the one receiver that the person said yes to. */
    void send(HandoverMode how, Set<String> fields, Instant now) {
        if (partner == null || !consentGiven) {
            throw Refusal.conflict("CONSENT_MISSING", "Vraag eerst toestemming voor deze organisatie.");
        }
        moveTo(OnwardStatus.SENT);
        mode = how;
        dataSet = fields;
        sentAt = now;
    }

    void handOver(WarmHandover handover, Set<String> fields, Instant now) {
        send(HandoverMode.WARM, fields, now);
        warmWay = handover.how();
        spokeWith = handover.spokeWith();
        appointment = handover.appointment();
        place = handover.place();
        goesAlong = handover.goesAlong();
    }

    void handInformation() {
        moveTo(OnwardStatus.HANDED_INFO);
        mode = HandoverMode.COLD;
    }

    void accept(Instant now) {
        moveTo(OnwardStatus.ACCEPTED);
        respondedAt = now;
    }

    void reject(RejectedBecause why, Instant now) {
        moveTo(OnwardStatus.REJECTED);
        respondedAt = now;
        rejectedBecause = why;
    }

    void replyToQuestion(String text) {
        require(OnwardStatus.SENT);
        reply = text;
    }

    void startsLater(LocalDate on) {
        require(OnwardStatus.ACCEPTED);
        if (timesLater > 0) {
            throw Refusal.conflict("ALREADY_WAITED", "U wachtte al een keer langer. Kies nu een ander antwoord.");
        }
        timesLater++;
        startsOn = on;
    }

    void startedOn(LocalDate day) {
        moveTo(OnwardStatus.STARTED);
        startsOn = day;
    }

    void failed(OnwardStatus how, NotStartedBecause why) {
        moveTo(how);
        notStartedBecause = why;
    }

    void learn(Lesson learned) {
        lesson = learned;
    }

    void withdrawIfOpen() {
        if (status.isOpen()) {
            moveTo(OnwardStatus.WITHDRAWN);
        }
    }

    /** A receiver that knows the person must be told to forget as well. */
    void forgetPerson() {
        receiverToDelete = sentAt != null;
        why = null;
        reply = null;
        spokeWith = null;
        place = null;
    }

    boolean receiverToDelete() {
        return receiverToDelete;
    }

    boolean alone() {
        return alone;
    }

    OnwardReferralId id() {
        return id;
    }

    String number() {
        return number;
    }

    CaseId caseId() {
        return caseId;
    }

    OnwardStatus status() {
        return status;
    }

    OnwardReason reason() {
        return reason;
    }

    PartnerId partner() {
        return partner;
    }

    OfferingId offering() {
        return offering;
    }

    String why() {
        return why;
    }

    HandoverMode mode() {
        return mode;
    }

    Set<String> dataSet() {
        return dataSet;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant appointment() {
        return appointment;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    RejectedBecause rejectedBecause() {
        return rejectedBecause;
    }

    NotStartedBecause notStartedBecause() {
        return notStartedBecause;
    }
}
