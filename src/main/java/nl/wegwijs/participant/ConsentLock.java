package nl.wegwijs.participant;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets what uses a consent and what changes it pass one after the other: many may use the consents of
 * a person at once, whoever changes them waits for these and holds up the next. Until the transaction ends.
 */
@Component
class ConsentLock {

    private final JdbcTemplate database;

    ConsentLock(JdbcTemplate database) {
        this.database = database;
    }

    void use(ParticipantId person) {
        take("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", person);
    }

    void change(ParticipantId person) {
        take("select pg_advisory_xact_lock(hashtextextended(?, 0))", person);
    }

    private void take(String lock, ParticipantId person) {
        database.query(lock, row -> { }, "wegwijs.consent:" + person.value());
    }
}
