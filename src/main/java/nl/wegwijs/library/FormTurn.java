package nl.wegwijs.library;

import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets one form that was sent twice at once be handled one after the other, so that it counts once. */
@Component
public class FormTurn {

    private final JdbcTemplate database;

    FormTurn(JdbcTemplate database) {
        this.database = database;
    }

    /** Until the end of the transaction; the mark is of that one form. */
    public void take(UUID mark) {
        database.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> { }, "wegwijs.form:" + mark);
    }
}
