package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerType;

/** A question of a participant that cannot wait, beside the learning. What it was about is soon erased. */
@Entity
class UrgentHelp extends BranchRecord {

    static final int CALLS_IN_VAIN_ALLOWED = 2;

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    @Enumerated(EnumType.STRING)
    private UrgentStatus status = UrgentStatus.OPEN;

    @Enumerated(EnumType.STRING)
    private UrgentKind kind;

    private LocalDate deadline;

    private boolean interpreter;

    @Enumerated(EnumType.STRING)
    private PartnerType receiver;

    private int callsInVain;

    private Instant openedAt;

    private Instant closedAt;

    protected UrgentHelp() {
    }

    UrgentHelp(ReferralCase of, UrgentKind kind, LocalDate deadline, Instant now) {
        super(of.libraryOrgId(), of.branchId());
        this.id = UUID.randomUUID();
        this.caseId = of.id();
        this.kind = kind;
        this.deadline = deadline;
        this.openedAt = now;
    }

    private void moveTo(UrgentStatus next, Instant now) {
        if (!status.leadsTo(next)) {
            throw Refusal.conflict("URGENT_MOVED_ON", "Deze spoedvraag is al verder. Ververs uw takenlijst.");
        }
        status = next;
        closedAt = next.isOpen() ? null : now;
    }

    void take(UrgentQuestion question, Instant now) {
        kind = question.kind();
        moveTo(question.isDanger() ? UrgentStatus.HANDLED_OUTSIDE : UrgentStatus.HANDED_OVER, now);
        deadline = question.isDanger() ? null : question.deadline();
        interpreter = question.interpreter();
        receiver = question.receiver();
    }

    void check(UrgentAnswer answer, Instant now) {
        callsInVain += answer == UrgentAnswer.NOT_REACHED ? 1 : 0;
        if (answer == UrgentAnswer.HELD) {
            moveTo(UrgentStatus.ARRANGED, now);
        } else if (answer == UrgentAnswer.FAILED || callsInVain >= CALLS_IN_VAIN_ALLOWED) {
            moveTo(UrgentStatus.NOT_ARRANGED, now);
        }
    }

    void end(Instant now) {
        moveTo(UrgentStatus.ENDED, now);
    }

    void forgetWhatItWas() {
        kind = null;
        deadline = null;
    }

    CaseId caseId() {
        return caseId;
    }

    UrgentStatus status() {
        return status;
    }

    Instant closedAt() {
        return closedAt;
    }

    UrgentView view() {
        return new UrgentView(status, kind, deadline, interpreter, receiver, openedAt);
    }
}
