package nl.wegwijs.api;

import java.time.Instant;

import org.springframework.data.jpa.repository.JpaRepository;

interface IdempotencyRecords extends JpaRepository<IdempotencyRecord, String> {

    long deleteByAtBefore(Instant moment);
}
