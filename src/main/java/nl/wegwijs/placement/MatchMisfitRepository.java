package nl.wegwijs.placement;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface MatchMisfitRepository extends Repository<MatchMisfit, MatchMisfit.Key> {

    MatchMisfit save(MatchMisfit misfit);

    List<MatchMisfit> findByKeyCaseId(UUID caseId);
}
