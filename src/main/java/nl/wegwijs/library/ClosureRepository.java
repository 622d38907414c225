package nl.wegwijs.library;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ClosureRepository extends JpaRepository<Closure, java.util.UUID> {

    List<Closure> findByBranchIdAndLastDayGreaterThanEqual(BranchId branchId, LocalDate day);
}
