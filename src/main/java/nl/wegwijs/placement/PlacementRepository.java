package nl.wegwijs.placement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.referral.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlacementRepository extends Repository<Placement, PlacementId> {

    Placement save(Placement placement);

    Optional<Placement> findById(PlacementId id);

    List<Placement> findByCaseId(CaseId caseId);

    List<Placement> findByStatus(PlacementStatus status);

    List<Placement> findByRunIdAndStatusIn(RunId runId, Collection<PlacementStatus> statuses);

    /** Runs with people in them, also those that ended since that day. */
    @Query("""
            select distinct p.runId from Placement p
            where p.branchId in :branches and p.runId is not null
            and (p.status in ('ACCEPTED', 'STARTED') or p.status = 'COMPLETED' and p.endedOn >= :since)""")
    List<RunId> findRunsTakenPartIn(Collection<BranchId> branches, LocalDate since);
}
