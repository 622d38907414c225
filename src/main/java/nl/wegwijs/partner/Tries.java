package nl.wegwijs.partner;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts how often somebody outside tries something, for all nodes together; keeps marks only, no address. */
@Component
public class Tries {

    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcTemplate database;
    private final Clock clock;

    Tries(JdbcTemplate database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Books a try of this subject; false when it tried more than so often, however many at once. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(String subject, int most, Duration within) {
        String mark = ApiKey.of(subject).hash();
        database.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> { }, "wegwijs.sign-in:" + mark);
        Instant now = clock.instant();
        database.update("delete from wegwijs.sign_in_try where at < ?", Timestamp.from(now.minus(KEPT)));
        int tried = database.queryForObject("select count(*) from wegwijs.sign_in_try where subject_mark = ? and at > ?",
                Integer.class, mark, Timestamp.from(now.minus(within)));
        if (tried >= most) {
            return false;
        }
        database.update("insert into wegwijs.sign_in_try values (?, ?)", mark, Timestamp.from(now));
        return true;
    }

    /** Somebody got in: what this account tried is forgotten, and one try of where it came from. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String account, String address) {
        database.update("delete from wegwijs.sign_in_try where subject_mark = ?", ApiKey.of(account).hash());
        database.update("delete from wegwijs.sign_in_try where ctid in (select ctid from wegwijs.sign_in_try"
                + " where subject_mark = ? order by at desc limit 1)", ApiKey.of(address).hash());
    }
}
