package nl.wegwijs.learning;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

import nl.wegwijs.library.BranchId;

interface KnowledgeShortages extends Repository<KnowledgeShortage, UUID> {

    List<KnowledgeShortage> findByBranchIdAndExpertiseAndMetAtIsNull(BranchId branch, Expertise expertise);

    /** One open shortage per branch and expertise, also when two report it at once; 0 when there was one. */
    @Modifying(flushAutomatically = true)
    @Query(nativeQuery = true, value = """
            insert into wegwijs.knowledge_shortage (id, library_org_id, branch_id, expertise, reported_at)
            values (gen_random_uuid(), :org, :branch, :expertise, :at) on conflict do nothing""")
    int open(String org, String branch, String expertise, Instant at);
}
