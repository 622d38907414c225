package nl.wegwijs.course;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

import jakarta.persistence.LockModeType;
import nl.wegwijs.library.BranchId;

interface CourseRunRepository extends JpaRepository<CourseRun, RunId> {

    List<CourseRun> findByOfferingIdOrderByStartsOn(OfferingId offeringId);

    List<CourseRun> findByBranchIdInAndStatusOrderByStartsOn(Collection<BranchId> branches, RunStatus status);

    /** The row is ours until the transaction ends: two people never get one seat. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from CourseRun r where r.id = :id")
    Optional<CourseRun> lock(RunId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from CourseRun r where r.status <> nl.wegwijs.course.RunStatus.COMPLETED"
            + " and r.startsOn <= :today order by r.startsOn, r.number")
    List<CourseRun> lockBegunBy(LocalDate today);
}
