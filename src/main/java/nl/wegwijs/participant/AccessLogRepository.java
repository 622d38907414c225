package nl.wegwijs.participant;

import org.springframework.data.repository.Repository;

/** Adds; there is nothing to change or remove. */
interface AccessLogRepository extends Repository<AccessLogEntry, Long> {

    AccessLogEntry save(AccessLogEntry entry);
}
