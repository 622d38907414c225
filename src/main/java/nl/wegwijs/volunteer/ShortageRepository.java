package nl.wegwijs.volunteer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import nl.wegwijs.library.BranchId;

interface ShortageRepository extends Repository<Shortage, UUID> {

    List<Shortage> findByBranchIdAndFunctionAndEndedAtIsNull(BranchId branch, VolunteerFunction function);

    /** One open shortage per branch and function, also when two report it at once; 0 when there was one. */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into wegwijs.volunteer_shortage (id, library_org_id, branch_id, function, reported_at)
            values (gen_random_uuid(), :org, :branch, :function, :at) on conflict do nothing""")
    int open(String org, String branch, String function, Instant at);
}
