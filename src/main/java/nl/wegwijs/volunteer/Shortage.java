package nl.wegwijs.volunteer;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import nl.wegwijs.library.BranchId;

/** Too few volunteers for one function at one branch, until somebody is ready for it or nobody is found. */
@Entity
@Table(name = "volunteer_shortage")
class Shortage {

    @Id
    private UUID id;

    private String libraryOrgId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "branch_id"))
    private BranchId branchId;

    @Enumerated(EnumType.STRING)
    private VolunteerFunction function;

    private Instant reportedAt;

    private Instant endedAt;

    protected Shortage() {
    }

    void end(Instant at) {
        endedAt = at;
    }
}
