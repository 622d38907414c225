package nl.wegwijs.participant;

import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.PhoneNumber;

/** Lets two signals about one phone number or address pass one after the other. */
@Component
class ContactLock {

    private final JdbcTemplate database;

    ContactLock(JdbcTemplate database) {
        this.database = database;
    }

    // Sorted, so that two transactions that need both locks never wait for each other.
    void take(PhoneNumber phone, String email) {
        Stream.of(phone == null ? null : "phone:" + phone.value(), email == null ? null : "email:" + email)
                .filter(value -> value != null)
                .sorted()
                .forEach(value -> database.query("select pg_advisory_xact_lock(hashtextextended(?, 0))",
                        row -> { }, "wegwijs.contact:" + value));
    }
}
