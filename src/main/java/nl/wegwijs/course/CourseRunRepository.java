package nl.wegwijs.course;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.PartnerId;

interface CourseRunRepository extends JpaRepository<CourseRun, RunId> {

    List<CourseRun> findByOfferingIdOrderByStartsOn(OfferingId offeringId);

    List<CourseRun> findByBranchIdInAndStatusOrderByStartsOn(Collection<BranchId> branches, RunStatus status);

    List<CourseRun> findByBranchIdInAndStatusNotInOrderByStartsOn(Collection<BranchId> branches,
            Collection<RunStatus> statuses);

    @Query("select r from CourseRun r where r.status <> 'CANCELLED' and r.endsOn >= :endsSince and r.offeringId in"
            + " (select o.id from Offering o where o.provider = :provider) order by r.startsOn, r.number")
    List<CourseRun> givenBy(PartnerId provider, LocalDate endsSince);

    @Query("select r.id from CourseRun r where r.status not in ('COMPLETED', 'CANCELLED')"
            + " and r.startsOn <= :today order by r.startsOn, r.number")
    List<RunId> begunBy(LocalDate today);
}
