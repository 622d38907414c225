package nl.wegwijs.learning;

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

/** Too few people at one branch who know something, until somebody learned it. */
@Entity
class KnowledgeShortage {

    @Id
    private UUID id;

    private String libraryOrgId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "branch_id"))
    private BranchId branchId;

    @Enumerated(EnumType.STRING)
    private Expertise expertise;

    private Instant reportedAt;

    private Instant metAt;

    protected KnowledgeShortage() {
    }

    void meet(Instant at) {
        metAt = at;
    }
}
