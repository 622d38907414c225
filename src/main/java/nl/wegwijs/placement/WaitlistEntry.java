package nl.wegwijs.placement;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseId;

/** A participant who waits for a seat in any of the advised offerings; at most one active per case. */
@Entity
@Table(name = "waitlist_entry")
class WaitlistEntry extends BranchRecord {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private WaitlistEntryId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "case_id"))
    private CaseId caseId;

    private Instant since;

    @Enumerated(EnumType.STRING)
    private WaitlistState state;

    @ElementCollection
    @CollectionTable(name = "waitlist_offering", joinColumns = @JoinColumn(name = "entry_id"))
    @Column(name = "offering_id")
    private Set<UUID> offerings = new HashSet<>();

    protected WaitlistEntry() {
    }

    WaitlistEntry(String libraryOrgId, BranchId branch, CaseId caseId, List<OfferingId> offerings, Instant since) {
        super(libraryOrgId, branch);
        if (offerings.isEmpty()) {
            throw Refusal.conflict("NO_ADVISED_OFFERING", "Kies eerst een cursus in het leeradvies.");
        }
        this.id = WaitlistEntryId.next();
        this.caseId = caseId;
        this.since = since;
        this.state = WaitlistState.WAITING;
        offerings.forEach(offering -> this.offerings.add(offering.value()));
    }

    void call() {
        move(WaitlistState.OFFERED);
    }

    void waitOn() {
        move(WaitlistState.WAITING);
    }

    void place() {
        move(WaitlistState.PLACED);
    }

    void leave() {
        move(WaitlistState.LEFT);
    }

    private void move(WaitlistState to) {
        if (!state.next().contains(to)) {
            throw Refusal.conflict("WAITLIST_STATE", "Deze plek op de wachtlijst is intussen veranderd.");
        }
        state = to;
    }

    WaitlistEntryId id() {
        return id;
    }

    CaseId caseId() {
        return caseId;
    }

    WaitlistState state() {
        return state;
    }
}
