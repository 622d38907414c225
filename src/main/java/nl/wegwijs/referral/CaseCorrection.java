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

/** Something in a case was wrong and was put right, with the reason. Only the reason is ever forgotten. */
@Entity
class CaseCorrection {

    enum What { CONTACT, OUTCOME, MISTAKE }

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    @Enumerated(EnumType.STRING)
    private What what;

    private String fromCode;

    private String toCode;

    private String reason;

    private Instant at;

    @Column(name = "by_user")
    private String by;

    protected CaseCorrection() {
    }

    CaseCorrection(CaseId caseId, What what, CaseOutcome from, CaseOutcome to, String reason, Instant at, String by) {
        this.id = UUID.randomUUID();
        this.caseId = caseId;
        this.what = what;
        this.fromCode = from == null ? null : from.name();
        this.toCode = to == null ? null : to.name();
        this.reason = reason;
        this.at = at;
        this.by = by;
    }

    void forgetReason() {
        reason = null;
    }
}
