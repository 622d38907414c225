package nl.wegwijs.course;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;

/** The agreed standard step from one offering to the next. */
@Entity
class ReferralRoute extends BranchRecord {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "from_offering_id"))
    private OfferingId fromOfferingId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "to_offering_id"))
    private OfferingId toOfferingId;

    private String reason;

    private LocalDate agreedOn;

    private boolean warm;

    private String flag;

    private LocalDate flaggedOn;

    protected ReferralRoute() {
    }

    ReferralRoute(Offering from, Offering to, String reason, boolean warm, LocalDate agreedOn) {
        super(from.libraryOrgId(), from.branchId());
        if (from.id().equals(to.id())) {
            throw Refusal.invalid("toOffering", "SAME_OFFERING", "Een route gaat naar een ander aanbod.");
        }
        this.id = UUID.randomUUID();
        this.fromOfferingId = from.id();
        this.toOfferingId = to.id();
        this.reason = reason;
        this.warm = warm;
        this.agreedOn = agreedOn;
    }

    /** Remembers what a return taught, for the next talk about the offer. */
    void flag(String code, LocalDate day) {
        flag = code;
        flaggedOn = day;
    }

    UUID id() {
        return id;
    }

    boolean isWarm() {
        return warm;
    }

    OfferingId to() {
        return toOfferingId;
    }
}
