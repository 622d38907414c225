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

    @Query("select e from WaitlistEntry e where e.caseId = :caseId and e.state in ('WAITING', 'OFFERED', 'EXPIRED')")
    Optional<WaitlistEntry> findActive(CaseId caseId);

    /** All of this branch who wait for a volunteer, first in line first. */
    @Query("""
            select e from WaitlistEntry e
            where e.state = 'WAITING' and e.forMatch = true and e.branchId = :branch
            order by e.priorityScore desc, e.since, e.id.value""")
    List<WaitlistEntry> findForMatch(BranchId branch);

    /** Locks all who wait for this offering, first in line first, so that one freed seat calls one of them once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select e from WaitlistEntry e
            where e.state = 'WAITING' and e.forMatch = false and :offering member of e.offerings
            order by e.priorityScore desc, e.since, e.id.value""")
    List<WaitlistEntry> lockWaiting(UUID offering);

    /** The same without a lock, for looking. */
    @Query("""
            select e from WaitlistEntry e
            where e.state = 'WAITING' and e.forMatch = false and :offering member of e.offerings
            order by e.priorityScore desc, e.since, e.id.value""")
    List<WaitlistEntry> findWaiting(UUID offering);

    @Query("select e from WaitlistEntry e where e.state in ('WAITING', 'EXPIRED') order by e.since")
    List<WaitlistEntry> findAllWaiting();
}
