package nl.wegwijs.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ApiClientRepository extends JpaRepository<ApiClient, ApiClientId> {

    Optional<ApiClient> findByKeyHash(String keyHash);

    List<ApiClient> findByPartnerIdOrderByCreatedAtDesc(PartnerId partnerId);

    /** Until the end of the transaction. */
    @Query(nativeQuery = true, value = "select cast(pg_advisory_xact_lock(:partner) as text)")
    String lockPartner(long partner);

    /** Once an hour at most: many calls with one key must not queue for one row. */
    @Modifying
    @Query("update ApiClient c set c.lastUsedAt = :now where c.id = :id"
            + " and (c.lastUsedAt is null or c.lastUsedAt < :anHourAgo)")
    void used(ApiClientId id, Instant now, Instant anHourAgo);
}
