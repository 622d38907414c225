package nl.wegwijs.course;

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
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.PartnerId;

/** Something that people can learn, in the catalogue. */
@Entity
class Offering extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private OfferingId id;

    private String title;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "provider_partner_id"))
    private PartnerId provider;

    private boolean inLibrary;

    @Enumerated(EnumType.STRING)
    private SkillDomain domain;

    @Embedded
    private LevelRange levels;

    @Enumerated(EnumType.STRING)
    private OfferingForm form;

    @Enumerated(EnumType.STRING)
    private EducationKind educationKind;

    @Enumerated(EnumType.STRING)
    private CbsType cbsType;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<TargetGroup> targetGroups;

    @JdbcTypeCode(SqlTypes.JSON)
    private Eligibility eligibility;

    private int hoursTotal;

    private long costCents;

    @Enumerated(EnumType.STRING)
    private Certificate certificate;

    private LocalDate assuredOn;

    @Enumerated(EnumType.STRING)
    private CapacityStatus capacity;

    private LocalDate capacityUpdatedOn;

    private String programme;

    @Enumerated(EnumType.STRING)
    private OfferingStatus status;

    protected Offering() {
    }

    Offering(String libraryOrgId, NewOffering offering, LocalDate today) {
        super(libraryOrgId, offering.branch());
        if (offering.title() == null || offering.title().isBlank() || offering.title().length() > 120) {
            throw Refusal.invalid("title", "TITLE", "Schrijf een titel van hoogstens 120 tekens.");
        }
        if (offering.provider() == null && !offering.inLibrary()) {
            throw Refusal.invalid("inLibrary", "OWN_OFFER", "Eigen aanbod geven we in de bibliotheek.");
        }
        this.id = OfferingId.next();
        this.title = offering.title();
        this.provider = offering.provider();
        this.inLibrary = offering.inLibrary();
        this.domain = offering.domain();
        this.levels = offering.levels();
        this.form = offering.form();
        this.educationKind = offering.educationKind();
        this.cbsType = offering.cbsType();
        this.targetGroups = Set.copyOf(offering.targetGroups());
        this.eligibility = offering.eligibility();
        this.hoursTotal = offering.hoursTotal();
        this.costCents = offering.costCents();
        this.certificate = offering.certificate();
        this.assuredOn = today;
        this.capacity = CapacityStatus.CAPACITY;
        this.capacityUpdatedOn = today;
        this.status = OfferingStatus.ACTIVE;
    }

    /** What was said of an earlier day than we know already is refused. */
    void updateCapacity(CapacityStatus now, LocalDate on) {
        if (on.isBefore(capacityUpdatedOn)) {
            throw Refusal.conflict("CAPACITY_NEWER", "Wij hebben al een nieuwere melding over dit aanbod.");
        }
        capacity = now;
        capacityUpdatedOn = on;
    }

    /** Somebody who knows it said that this is what there is. */
    void assure(LocalDate on) {
        assuredOn = on;
    }

    /** Nobody is sent there any more. */
    void end() {
        status = OfferingStatus.INACTIVE;
    }

    /** Whatever is taught here follows this national programme, with its rules. */
    void belongTo(String national) {
        if (programme != null && !programme.equals(national)) {
            throw Refusal.conflict("OTHER_PROGRAMME", "Dit aanbod hoort bij een ander programma.");
        }
        programme = national;
    }

    /** The national programme that it follows, or null. */
    String programme() {
        return programme;
    }

    OfferingId id() {
        return id;
    }

    String title() {
        return title;
    }

    boolean isWalkIn() {
        return form == OfferingForm.WALK_IN;
    }

    /** Whether people learn this in our house, by our own people or a partner's. */
    boolean isInLibrary() {
        return inLibrary;
    }

    boolean isGivenBy(PartnerId partner) {
        return partner.equals(provider) && status == OfferingStatus.ACTIVE;
    }

    boolean leadsAbove(Offering other) {
        return domain == other.domain && levels.leadsAbove(other.levels);
    }

    OfferingView view() {
        return new OfferingView(id, title, branchId(), provider, inLibrary, domain, levels, form, educationKind,
                cbsType, targetGroups, eligibility, hoursTotal, costCents, certificate, assuredOn, capacity,
                capacityUpdatedOn, status);
    }
}
