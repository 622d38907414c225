package nl.wegwijs.learning;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;
import nl.wegwijs.library.BranchId;

interface TrainingNeeds extends Repository<TrainingNeed, NeedId> {

    TrainingNeed save(TrainingNeed need);

    Optional<TrainingNeed> findById(NeedId id);

    /** Holds the row: who answers at the same moment comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<TrainingNeed> findForChangeById(NeedId id);

    boolean existsByBranchIdAndOriginAndAskedOnGreaterThanEqual(BranchId branch, NeedOrigin origin, LocalDate since);
}
