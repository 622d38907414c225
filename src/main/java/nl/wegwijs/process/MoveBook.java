package nl.wegwijs.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Remembers every move of running cases and what became of each case in it. */
@Component
class MoveBook {

    private static final int LEFT_SHOWN = 500;

    private final JdbcTemplate database;
    private final ObjectMapper json;
    private final Clock clock;

    MoveBook(JdbcTemplate database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** A case that is still to be moved. */
    record Next(UUID move, String instance, String key, String source, String target) {
    }

    UUID begin(UUID draft, String deployment, Map<String, Map<String, String>> choices, String user) {
        UUID move = UUID.randomUUID();
        database.update("insert into wegwijs.model_move (id, draft_id, deployment_id, choices, started_by, started_at, status)"
                + " values (?, ?, ?, ?::jsonb, ?, ?, 'RUNNING')", move, draft, deployment, written(choices), user, now());
        return move;
    }

    void add(UUID move, ModelImpact.Standing one, String key, String name, int version, String target) {
        database.update("insert into wegwijs.model_move_case (move_id, instance_id, case_number, process_key, process_name,"
                + " from_version, source_id, target_id, state) values (?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')",
                move, one.instance(), one.number(), key, name, version, one.definition(), target);
    }

    /**
     * At most so many that nobody else is moving now, of one model and version, held until the end of the
     * transaction. A case and what it called are so never held together.
     */
    List<Next> next(int atMost) {
        List<Next> found = database.query("""
                select one.move_id, one.instance_id, one.process_key, one.source_id, one.target_id
                  from wegwijs.model_move_case one join wegwijs.model_move move on move.id = one.move_id
                 where one.state = 'WAITING' and move.status = 'RUNNING'
                 order by move.started_at, one.move_id, one.source_id, one.case_number limit ? for update of one skip locked
                """, (row, n) -> new Next(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                row.getString(4), row.getString(5)), atMost);
        return found.stream().filter(one -> one.move().equals(found.get(0).move())
                && one.source().equals(found.get(0).source())).toList();
    }

    void became(List<Next> some, String state, String reason) {
        database.batchUpdate("update wegwijs.model_move_case set state = ?, reason = ? where move_id = ? and instance_id = ?",
                some.stream().map(one -> new Object[] {state, reason, one.move(), one.instance()}).toList());
    }

    /** Where nobody waits any more, the move is over. */
    void finish() {
        database.update("""
                update wegwijs.model_move set status = 'DONE', finished_at = ? where status = 'RUNNING' and not exists (
                  select 1 from wegwijs.model_move_case one where one.move_id = model_move.id and one.state = 'WAITING')
                """, now());
    }

    /** Who was not moved yet stays where it is. */
    void stop(UUID move) {
        database.update("update wegwijs.model_move set status = 'STOPPED', finished_at = ? where id = ? and status = 'RUNNING'",
                now(), move);
    }

    Map<String, Map<String, String>> choices(UUID move) {
        return read(database.queryForObject("select choices::text from wegwijs.model_move where id = ?", String.class, move));
    }

    Optional<CaseMove> find(UUID move) {
        return database.query("select * from wegwijs.model_move where id = ?", (row, n) -> {
            Map<String, Integer> states = new java.util.HashMap<>();
            database.query("select state, count(*) from wegwijs.model_move_case where move_id = ? group by 1",
                    count -> { states.put(count.getString(1), count.getInt(2)); }, move);
            return new CaseMove(move, row.getObject("draft_id", UUID.class), row.getString("deployment_id"),
                    row.getString("started_by"), row.getTimestamp("started_at").toInstant(),
                    Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant).orElse(null),
                    row.getString("status"), states.getOrDefault("WAITING", 0), states.getOrDefault("MOVED", 0),
                    states.getOrDefault("STAYED", 0), states.getOrDefault("OVER", 0), states.getOrDefault("FAILED", 0),
                    left(move));
        }, move).stream().findFirst();
    }

    private List<CaseMove.Left> left(UUID move) {
        return database.query("select case_number, process_name, from_version, reason from wegwijs.model_move_case"
                + " where move_id = ? and state in ('STAYED', 'FAILED') order by process_name, case_number limit " + LEFT_SHOWN,
                (row, n) -> new CaseMove.Left(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)), move);
    }

    /** The moves of this draft, the newest first. */
    List<UUID> of(UUID draft) {
        return database.queryForList("select id from wegwijs.model_move where draft_id = ? order by started_at desc",
                UUID.class, draft);
    }

    private Timestamp now() {
        return Timestamp.from(Instant.now(clock));
    }

    private String written(Map<String, Map<String, String>> choices) {
        try {
            return json.writeValueAsString(choices);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Map<String, String>> read(String choices) {
        try {
            return json.readValue(choices, new TypeReference<>() { });
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
