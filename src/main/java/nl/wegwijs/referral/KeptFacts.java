package nl.wegwijs.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The rows of kept facts. Written straight to the database: a repeat must change nothing, also at the same moment. */
@Repository
class KeptFacts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcTemplate database;

    KeptFacts(JdbcTemplate database) {
        this.database = database;
    }

    void keep(ReferralCase about, KeptFact fact, Instant now) {
        database.update("""
                insert into wegwijs.kept_fact (id, case_id, case_number, branch_id, message, variable, subject_id,
                    routing, arrived_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, 'KEPT') on conflict do nothing""",
                fact.id(), about.id().value(), about.number(), about.branchId().value(), fact.message(),
                fact.variable(), fact.subjectId(), text(fact.routing()), Timestamp.from(now));
    }

    /** In the order in which they came, and for this transaction only until it ends. */
    List<KeptFact> of(CaseId about) {
        return database.query("""
                select * from wegwijs.kept_fact where case_id = ? and state = 'KEPT' order by arrived_at, id
                for update""", KeptFacts::fact, about.value());
    }

    List<Late> all() {
        return database.query("select * from wegwijs.kept_fact where state = 'KEPT' order by arrived_at, id for update",
                (row, n) -> new Late(fact(row, n), CaseId.of(row.getString("case_id")), row.getString("branch_id"),
                        row.getTimestamp("arrived_at").toInstant()));
    }

    void mark(UUID id, String state) {
        database.update("update wegwijs.kept_fact set state = ? where id = ?", state, id);
    }

    void overtaken(CaseId closed) {
        database.update("update wegwijs.kept_fact set state = 'OVERTAKEN' where case_id = ? and state = 'KEPT'",
                closed.value());
    }

    record Late(KeptFact fact, CaseId caseId, String branch, Instant arrivedAt) {
    }

    private static KeptFact fact(ResultSet row, int n) throws SQLException {
        try {
            return new KeptFact(row.getObject("id", UUID.class), row.getString("message"), row.getString("variable"),
                    row.getString("subject_id"), JSON.readValue(row.getString("routing"), new TypeReference<>() { }));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Map<String, Object> routing) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(routing));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
