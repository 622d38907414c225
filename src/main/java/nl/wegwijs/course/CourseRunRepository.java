package nl.wegwijs.course;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import nl.wegwijs.library.BranchId;

interface CourseRunRepository extends JpaRepository<CourseRun, RunId> {

    List<CourseRun> findByOfferingIdOrderByStartsOn(OfferingId offeringId);

    List<CourseRun> findByBranchIdInAndStatusOrderByStartsOn(Collection<BranchId> branches, RunStatus status);

    List<CourseRun> findByBranchIdInAndStatusNotInOrderByStartsOn(Collection<BranchId> branches,
            Collection<RunStatus> statuses);

    @Query("select r.id from CourseRun r where r.status not in ('COMPLETED', 'CANCELLED')"
            + " and r.startsOn <= :today order by r.startsOn, r.number")
    List<RunId> begunBy(LocalDate today);
}
