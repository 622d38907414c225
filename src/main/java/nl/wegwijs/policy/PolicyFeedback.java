package nl.wegwijs.policy;

import java.time.LocalDate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

/** The question to one partner what it thinks of one draft. */
@Entity
class PolicyFeedback extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private FeedbackId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "policy_id"))
    private PolicyId policyId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    private LocalDate askedOn;

    @Enumerated(EnumType.STRING)
    private FeedbackState state;

    private String remark;

    protected PolicyFeedback() {
    }

    PolicyFeedback(String libraryOrgId, BranchId branch, PolicyId policy, PartnerId partner, LocalDate today) {
        super(libraryOrgId, branch);
        this.id = FeedbackId.next();
        this.policyId = policy;
        this.partnerId = partner;
        this.askedOn = today;
        this.state = FeedbackState.WAITING;
    }

    void agree(String said) {
        answer(FeedbackState.AGREES);
        remark = said;
    }

    void wish(String said) {
        answer(FeedbackState.WISHES);
        remark = said;
    }

    void staySilent() {
        answer(FeedbackState.SILENT);
    }

    private void answer(FeedbackState heard) {
        if (state != FeedbackState.WAITING) {
            throw Refusal.conflict("ANSWERED", "Wij wachten niet meer op een antwoord. Dank u wel.");
        }
        state = heard;
    }

    boolean isOf(PartnerId partner) {
        return partnerId.equals(partner);
    }

    FeedbackId id() {
        return id;
    }

    FeedbackState state() {
        return state;
    }

    FeedbackView view() {
        return new FeedbackView(id, policyId, partnerId, askedOn, state, remark);
    }
}
