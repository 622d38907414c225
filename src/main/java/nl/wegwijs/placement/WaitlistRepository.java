package nl.wegwijs.placement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.referral.CaseId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WaitlistRepository extends Repository<WaitlistEntry, WaitlistEntryId> {

    WaitlistEntry save(WaitlistEntry entry);

    Optional<WaitlistEntry> findById(WaitlistEntryId id);

    @Query("select e from WaitlistEntry e where e.caseId = :caseId and e.state in ('WAITING', 'OFFERED')")
    Optional<WaitlistEntry> findActive(CaseId caseId);

    @Query("select e.caseId from WaitlistEntry e where e.branchId = :branch and e.state = 'WAITING'")
    List<CaseId> findWaiting(BranchId branch);

    /** Locks all who wait for this offering, so that one freed seat calls one of them once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select e from WaitlistEntry e
            where e.state = 'WAITING' and :offering member of e.offerings
            order by e.since, e.id.value""")
    List<WaitlistEntry> lockWaiting(UUID offering);
}
