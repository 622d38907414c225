package nl.wegwijs.placement;

import java.util.List;

import org.springframework.data.repository.Repository;

interface FollowUpRepository extends Repository<FollowUp, FollowUpId> {

    FollowUp save(FollowUp followUp);

    List<FollowUp> findByPlacementId(PlacementId placementId);
}
