package nl.wegwijs.alignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;
import nl.wegwijs.library.BranchId;

interface Alignments extends Repository<OfferAlignment, AlignmentId> {

    OfferAlignment save(OfferAlignment alignment);

    Optional<OfferAlignment> findById(AlignmentId id);

    /** Holds the row: who decides at the same moment comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OfferAlignment> findForChangeById(AlignmentId id);

    boolean existsByBranchIdAndStateNot(BranchId branch, AlignmentState state);

    boolean existsByBranchIdAndReasonAndBegunOnGreaterThanEqual(BranchId branch, AlignmentReason reason, LocalDate since);

    List<OfferAlignment> findByState(AlignmentState state);
}
