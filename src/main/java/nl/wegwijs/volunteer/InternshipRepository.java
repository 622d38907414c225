package nl.wegwijs.volunteer;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;

import nl.wegwijs.library.BranchId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface InternshipRepository extends Repository<Internship, InternshipId> {

    Internship save(Internship internship);

    Optional<Internship> findById(InternshipId id);

    Optional<Internship> findByNumber(String number);

    /** Holds the row: who is chosen at the same moment comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Internship> findForChangeById(InternshipId id);

    List<Internship> findByStateOrderByNumber(InternshipState state);

    List<Internship> findByBranchIdAndState(BranchId branch, InternshipState state);
}
