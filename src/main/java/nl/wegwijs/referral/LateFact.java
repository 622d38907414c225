package nl.wegwijs.referral;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;

/** A fact that fits nowhere in its case; a colleague decides once what it means. */
@Entity
class LateFact {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    private String caseNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "branch_id"))
    private BranchId branchId;

    private String message;

    private Instant arrivedAt;

    @Enumerated(EnumType.STRING)
    private LateDecision decision;

    private Instant decidedAt;

    private String decidedBy;

    protected LateFact() {
    }

    LateFact(ReferralCase about, String message, Instant arrivedAt) {
        this.id = UUID.randomUUID();
        this.caseId = about.id();
        this.caseNumber = about.number();
        this.branchId = about.branchId();
        this.message = message;
        this.arrivedAt = arrivedAt;
    }

    void decide(LateDecision what, Instant now, String by) {
        if (decision != null) {
            throw Refusal.conflict("DECIDED", "Een collega besloot dit al. Ververs uw takenlijst.");
        }
        decision = what;
        decidedAt = now;
        decidedBy = by;
    }

    UUID id() {
        return id;
    }

    LateFactView view() {
        return new LateFactView(id, caseId, caseNumber, message, arrivedAt);
    }
}
