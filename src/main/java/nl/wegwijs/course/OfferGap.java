package nl.wegwijs.course;

import java.time.Instant;
import java.util.Objects;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.SkillDomain;

/** Something that people need and the offer of a branch lacks. Open until somebody closes it. */
@Entity
class OfferGap extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OfferGapId id;

    @Enumerated(EnumType.STRING)
    private SkillDomain domain;

    @Enumerated(EnumType.STRING)
    private OfferGapReason reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "offering_id"))
    private OfferingId offeringId;

    private Instant closedAt;

    protected OfferGap() {
    }

    OfferGap(String libraryOrgId, BranchId branch, SkillDomain domain, OfferGapReason reason, OfferingId offering) {
        super(libraryOrgId, branch);
        this.id = OfferGapId.next();
        this.domain = domain;
        this.reason = reason;
        this.offeringId = offering;
    }

    /** Also when it is about no offering in particular. */
    boolean isAbout(OfferingId offering) {
        return Objects.equals(offeringId, offering);
    }

    void close(Instant at) {
        closedAt = closedAt == null ? at : closedAt;
    }

    OfferGapId id() {
        return id;
    }

    OfferGapView view() {
        return new OfferGapView(id, domain, reason, offeringId);
    }
}
