package nl.wegwijs.placement;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nl.wegwijs.referral.CaseId;
import nl.wegwijs.volunteer.VolunteerId;
import org.springframework.data.repository.Repository;

interface MatchRepository extends Repository<VolunteerMatch, MatchId> {

    VolunteerMatch save(VolunteerMatch match);

    List<VolunteerMatch> findByCaseId(CaseId caseId);

    Optional<VolunteerMatch> findByPlacementIdAndStateIn(PlacementId placementId, Collection<MatchState> states);

    List<VolunteerMatch> findByVolunteerIdAndStateIn(VolunteerId volunteerId, Collection<MatchState> states);
}
