package nl.wegwijs.placement;

import java.util.List;
import java.util.Optional;

import nl.wegwijs.course.RunId;
import nl.wegwijs.referral.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlacementRepository extends Repository<Placement, PlacementId> {

    Placement save(Placement placement);

    Optional<Placement> findById(PlacementId id);

    List<Placement> findByCaseId(CaseId caseId);

    @Query("select p from Placement p where p.runId = :runId and p.status in ('ACCEPTED', 'STARTED')")
    List<Placement> findTakingPart(RunId runId);
}
