package nl.wegwijs.collaboration;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.partner.PartnerId;

/** A room that is fitted out for one partner, with what stands there and when it is open. */
@Entity
class LearningCentre extends BranchRecord {

    @Id
    private UUID id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    private String room;

    @JdbcTypeCode(SqlTypes.JSON)
    private Set<CentreItem> inventory;

    private int computers;

    private String openingHours;

    private LocalDate readyOn;

    protected LearningCentre() {
    }

    LearningCentre(JointCourse joint, Set<CentreItem> inventory, int computers, String openingHours, LocalDate today) {
        super(joint.libraryOrgId(), joint.branchId());
        this.id = UUID.randomUUID();
        this.partnerId = joint.partner();
        this.room = joint.plan().place();
        this.inventory = Set.copyOf(inventory);
        this.computers = computers;
        this.openingHours = openingHours;
        this.readyOn = today;
    }
}
