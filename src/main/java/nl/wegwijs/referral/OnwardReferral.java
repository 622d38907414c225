package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

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

    private String receiverName;

    private UUID routeId;

    private String why;

    private boolean consentGiven;

    private boolean alone;

    @Enumerated(EnumType.STRING)
    private HandoverMode mode;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> dataSet = Set.of();

    private Instant sentAt;

    private LocalDate silentSince;

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

    private String question;

    private String reply;

    @Enumerated(EnumType.STRING)
    private RejectedBecause rejectedBecause;

    @Enumerated(EnumType.STRING)
    private NotStartedBecause notStartedBecause;

    @Enumerated(EnumType.STRING)
    private Lesson lesson;

    private LocalDate startsOn;

    private LocalDate endedOn;

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
        this.receiverName = plan.partner() == null ? plan.receiverName() : null;
        this.offering = plan.offering();
        this.why = plan.why();
    }

    /** Follows the agreed route that leads to its offering. */
    void follow(UUID route) {
        routeId = route;
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

    /** A no ends it, unless the person still wants a card with information. */
    SharingOutcome answerConsent(SharingAnswer answer) {
        require(OnwardStatus.PREPARED);
        consentGiven = answer.given();
        alone = answer.given() && answer.alone();
        if (answer.given()) {
            return SharingOutcome.MAY_SEND;
        }
        if (answer.card()) {
            return SharingOutcome.WANTS_CARD;
        }
        moveTo(OnwardStatus.CONSENT_REFUSED);
        return SharingOutcome.CONSENT_REFUSED;
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

    /** The appointment that the receiver made with the person is its yes. */
    void handOver(WarmHandover handover, Set<String> fields, Instant now) {
        send(HandoverMode.WARM, fields, now);
        accept(now);
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

    /** A next question takes the place of the one before. */
    void ask(String text) {
        require(OnwardStatus.SENT);
        question = text;
        reply = null;
    }

    void replyToQuestion(String text) {
        require(OnwardStatus.SENT);
        reply = text;
    }

    /** Told once more, an answer changes nothing. */
    boolean heard(PartnerReply again) {
        return switch (again.answer()) {
            case ACCEPTED -> status.isAccepted();
            case REJECTED -> status == OnwardStatus.REJECTED;
            case QUESTION -> status == OnwardStatus.SENT && reply == null && question != null
                    && question.equals(again.question());
            case NO_ANSWER -> false;
        };
    }

    boolean heard(StartAnswer again) {
        return switch (again) {
            case STARTED -> status == OnwardStatus.STARTED || status == OnwardStatus.COMPLETED;
            case RETURNED -> status == OnwardStatus.RETURNED;
            case NOT_STARTED -> status == OnwardStatus.NOT_STARTED;
            case LATER -> false;
        };
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

    void completedOn(LocalDate day) {
        moveTo(OnwardStatus.COMPLETED);
        endedOn = day;
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
        receiverName = null;
        question = null;
        reply = null;
        spokeWith = null;
        place = null;
    }

    /** Urgent help runs beside the main line and never moves the case. */
    boolean isBeside() {
        return reason == OnwardReason.URGENT_HELP;
    }

    boolean waitedLonger() {
        return timesLater > 0;
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

    String receiverName() {
        return receiverName;
    }

    UUID route() {
        return routeId;
    }

    String question() {
        return question;
    }

    String reply() {
        return reply;
    }

    Instant respondedAt() {
        return respondedAt;
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

    /** The day from which the receiver's terms count. */
    LocalDate silentSince(ZoneId zone) {
        return silentSince == null ? LocalDate.ofInstant(sentAt, zone) : silentSince;
    }

    void countsSilenceFrom(LocalDate day) {
        silentSince = day;
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
