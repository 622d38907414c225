package nl.wegwijs.placement;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface RunFitRepository extends Repository<RunFit, RunFit.Key> {

    RunFit save(RunFit fit);

    Optional<RunFit> findById(RunFit.Key key);
}
