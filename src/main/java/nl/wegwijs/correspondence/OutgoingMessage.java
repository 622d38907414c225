package nl.wegwijs.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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

import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserId;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.SignalId;

/** One message that leaves the house, as numbers and codes. Its words and its address are found when it leaves. */
@Entity
class OutgoingMessage extends BranchRecord {

    /** Who does not answer for so long will not answer by itself. */
    static final Duration PATIENCE = Duration.ofHours(48);

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MessageId id;

    private String number;

    @Enumerated(EnumType.STRING)
    private Line line;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> missing;

    private String thread;

    private int sequence;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partner;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_user_id"))
    private PartnerUserId sender;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "participant_id"))
    private ParticipantId participant;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "signal_id"))
    private SignalId signal;

    private int feedbackNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "onward_referral_id"))
    private OnwardReferralId onward;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    private Instant appointmentAt;

    private Instant postedAt;

    private LocalDate keptUntil;

    @Enumerated(EnumType.STRING)
    private MessageState state = MessageState.WAITING;

    private Instant notBefore;

    private int tries;

    private Instant firstTriedAt;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    private Instant leftAt;

    private UUID sentWith;

    protected OutgoingMessage() {
    }

    OutgoingMessage(String number, String libraryOrgId, Line line, int sequence, NewMessage told, Instant now,
            Instant notBefore, LocalDate keptUntil) {
        super(libraryOrgId, told.branch());
        this.id = MessageId.next();
        this.number = number;
        this.line = line;
        this.sequence = sequence;
        this.topic = told.topic();
        this.code = told.code();
        this.missing = List.copyOf(told.missing());
        this.thread = told.thread();
        this.partner = told.partner();
        this.sender = told.sender();
        this.participant = told.participant();
        this.signal = told.signal();
        this.feedbackNumber = told.feedbackNumber();
        this.onward = told.onward();
        this.caseId = told.caseId();
        this.appointmentAt = told.appointment();
        this.postedAt = now;
        this.notBefore = notBefore;
        this.keptUntil = keptUntil;
    }

    private void moveTo(MessageState next) {
        if (!state.leadsTo(next)) {
            throw Refusal.conflict("MESSAGE_MOVED_ON", "Dit bericht is al verder. Ververs uw takenlijst.");
        }
        state = next;
    }

    /** All that left together say with which of them. */
    void leave(OutgoingMessage with, Instant now) {
        moveTo(MessageState.SENT);
        cause = null;
        leftAt = now;
        sentWith = with.id.value();
    }

    /** There is no line to send it along. */
    void show(Instant now) {
        moveTo(MessageState.SHOWN);
        leftAt = now;
    }

    /** It may not leave any more, or need not. */
    void stop() {
        moveTo(MessageState.STOPPED);
    }

    void waitUntil(Instant moment) {
        notBefore = moment;
    }

    /** Its address takes no mail, which somebody is looking at already. */
    void hold(Instant moment) {
        cause = Cause.REFUSED;
        notBefore = moment;
    }

    /** An attempt that came to nothing; gives up when it took too long, and a mere trial at once. */
    void tryAgain(Cause why, Instant now, Instant moment) {
        tries++;
        cause = why;
        firstTriedAt = firstTriedAt == null ? now : firstTriedAt;
        if (topic == Topic.TRIAL) {
            moveTo(MessageState.STOPPED);
        } else if (why.blame() == Cause.Blame.ADDRESS || !now.isBefore(firstTriedAt.plus(PATIENCE))) {
            moveTo(MessageState.FAILED);
        } else {
            notBefore = moment;
        }
    }

    /** Somebody looked at it and lets it try anew. */
    void sendAnew(Instant moment) {
        moveTo(MessageState.WAITING);
        notBefore = moment;
        tries = 0;
        firstTriedAt = null;
    }

    boolean isWaiting() {
        return state == MessageState.WAITING;
    }

    boolean isMailToPartner() {
        return line == Line.MAIL && partner != null;
    }

    MessageId id() {
        return id;
    }

    String number() {
        return number;
    }

    Line line() {
        return line;
    }

    Topic topic() {
        return topic;
    }

    String code() {
        return code;
    }

    List<String> missing() {
        return missing;
    }

    String thread() {
        return thread;
    }

    int sequence() {
        return sequence;
    }

    PartnerId partner() {
        return partner;
    }

    /** The user of the portal who sent the signal; null when nobody did. */
    PartnerUserId sender() {
        return sender;
    }

    ParticipantId participant() {
        return participant;
    }

    SignalId signal() {
        return signal;
    }

    int feedbackNumber() {
        return feedbackNumber;
    }

    OnwardReferralId onward() {
        return onward;
    }

    CaseId caseId() {
        return caseId;
    }

    Instant appointmentAt() {
        return appointmentAt;
    }

    Instant postedAt() {
        return postedAt;
    }

    MessageState state() {
        return state;
    }

    Instant notBefore() {
        return notBefore;
    }

    int tries() {
        return tries;
    }

    Cause cause() {
        return cause;
    }

    Instant leftAt() {
        return leftAt;
    }
}
