package nl.wegwijs.model;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LiveSetRepository extends JpaRepository<LiveSet, Long> {

    Optional<LiveSet> findTopByOrderByNumberDesc();

    /** Whoever changes what is live takes turns, on every node. */
    @Query(value = "select 1 from pg_advisory_xact_lock(7240003)", nativeQuery = true)
    Integer takeTurn();
}
