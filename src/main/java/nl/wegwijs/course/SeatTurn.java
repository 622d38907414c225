package nl.wegwijs.course;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * One at a time hands out seats or gives them back. Without turns a seat could come free between
 * "there is none" and "then I wait", and nobody would be called for it.
 */
@Component
public class SeatTurn {

    private final JdbcTemplate database;

    SeatTurn(JdbcTemplate database) {
        this.database = database;
    }

    /** Waits for the turn and keeps it until the transaction ends. Take it before touching a run. */
    public void take() {
        database.query("select pg_advisory_xact_lock(hashtextextended('wegwijs.seats', 0))", row -> { });
    }
}
