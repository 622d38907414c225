package nl.wegwijs.process;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import nl.wegwijs.model.DraftId;
import nl.wegwijs.model.ModelShelf;

/**
 * Walks the example cases through a draft behind the running application, one after the other, beside
 * the way they go today. What was asked for and not done yet goes on after a restart.
 */
@Component
class DryRuns implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DryRuns.class);

    private final DryRun dryRun;
    private final ModelShelf shelf;
    private final JdbcTemplate database;
    private final TransactionOperations transaction;
    private final ObjectMapper json;
    private final Clock clock;
    private final ExecutorService behind = Executors.newSingleThreadExecutor(trial -> new Thread(trial, "dry-run"));
    private volatile boolean closing;

    DryRuns(DryRun dryRun, ModelShelf shelf, JdbcTemplate database, TransactionOperations transaction, ObjectMapper json,
            Clock clock) {
        this.dryRun = dryRun;
        this.shelf = shelf;
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** How one example went: through the draft, and through what is live. Not done yet: no paths. */
    record Trial(String code, String title, String askedBy, Instant askedAt, CasePath path, CasePath live) {

        public boolean isDone() {
            return path != null;
        }

        public boolean isSameWay() {
            return isDone() && ids(path).equals(ids(live));
        }

        private static List<String> ids(CasePath path) {
            return path.steps().stream().map(step -> step.process() + "/" + step.id()).toList();
        }
    }

    /** Forgets an earlier run of this draft and begins a new one; returns at once. */
    void begin(DraftId draft, String user) {
        List<ExampleCase> cases = ExampleCase.all();
        transaction.executeWithoutResult(status -> {
            database.update("delete from wegwijs.model_trial where draft_id = ?", draft.value());
            for (int n = 0; n < cases.size(); n++) {
                database.update("insert into wegwijs.model_trial (draft_id, code, position, title, asked_by, asked_at)"
                        + " values (?, ?, ?, ?, ?, ?)", draft.value(), cases.get(n).code(), n, cases.get(n).title(), user,
                        Timestamp.from(clock.instant()));
            }
        });
        behind.execute(this::goOn);
    }

    List<Trial> of(DraftId draft) {
        return database.query("select code, title, asked_by, asked_at, path::text, live::text from wegwijs.model_trial"
                + " where draft_id = ? order by position", (row, n) -> new Trial(row.getString(1), row.getString(2),
                row.getString(3), row.getTimestamp(4).toInstant(), read(row.getString(5)), read(row.getString(6))), draft.value());
    }

    @EventListener
    void on(ApplicationReadyEvent ready) {
        behind.execute(this::goOn);
    }

    private void goOn() {
        try {
            for (boolean more = true; more && !closing;) {
                more = walkNext();
            }
        } catch (RuntimeException failure) {
            log.error("A dry run stopped", failure);
        }
    }

    private boolean walkNext() {
        Optional<Map.Entry<UUID, String>> next = database.query("select draft_id, code from wegwijs.model_trial"
                + " where done_at is null order by asked_at, position limit 1",
                (row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2))).stream().findFirst();
        next.ifPresent(one -> walk(new DraftId(one.getKey()), one.getValue()));
        return next.isPresent();
    }

    private void walk(DraftId draft, String code) {
        Optional<ExampleCase> example = ExampleCase.all().stream().filter(one -> one.code().equals(code)).findFirst();
        if (example.isEmpty()) {
            database.update("delete from wegwijs.model_trial where draft_id = ? and code = ?", draft.value(), code);
            return;
        }
        Map<String, byte[]> set = new TreeMap<>(shelf.liveFiles());
        set.putAll(shelf.files(draft));
        CasePath live = dryRun.walk(example.get(), Optional.empty());
        CasePath path = dryRun.walk(example.get(), Optional.of(set));
        database.update("update wegwijs.model_trial set path = ?::jsonb, live = ?::jsonb, done_at = ? where draft_id = ? and code = ?",
                written(path), written(live), Timestamp.from(clock.instant()), draft.value(), code);
    }

    private String written(CasePath path) {
        try {
            return json.writeValueAsString(path);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private CasePath read(String path) {
        try {
            return path == null ? null : json.readValue(path, CasePath.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void destroy() {
        closing = true;
        behind.shutdown();
    }
}
