package nl.wegwijs.library;

import java.time.Instant;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * A row that belongs to one branch of one library organisation. Columns: version, library_org_id,
 * branch_id, created_at, created_by, updated_at; the last three are filled at save.
 */
@MappedSuperclass
@EntityListeners(RecordStamp.class)
public abstract class BranchRecord {

    @Version
    private Integer version;

    private String libraryOrgId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "branch_id"))
    private BranchId branchId;

    private Instant createdAt;

    private String createdBy;

    private Instant updatedAt;

    protected BranchRecord() {
    }

    protected BranchRecord(String libraryOrgId, BranchId branchId) {
        this.libraryOrgId = libraryOrgId;
        this.branchId = branchId;
    }

    public String libraryOrgId() {
        return libraryOrgId;
    }

    public BranchId branchId() {
        return branchId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Moves the row to another branch of the same organisation. */
    protected void moveToBranch(BranchId other) {
        this.branchId = other;
    }

    void created(Instant at, String by) {
        this.createdAt = at;
        this.createdBy = by;
        this.updatedAt = at;
    }

    void updated(Instant at) {
        this.updatedAt = at;
    }
}
