package nl.wegwijs.process;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.participant.AccessLog;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Words that ask for a second thought: the first time a form is refused with a sentence, the same
 * text from the same person is then accepted, and the access log says that it was.
 */
@Component
class WordWarnings {

    private final TextFilter filter;
    private final AccessLog log;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    WordWarnings(TextFilter filter, AccessLog log, JdbcTemplate jdbc, Clock clock) {
        this.filter = filter;
        this.log = log;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Passes when the texts hold no such words, or when their sender was warned before. */
    void check(String formId, String user, String caseNumber, Map<String, String> texts) {
        Set<String> words = new TreeSet<>();
        Set<String> newWords = new TreeSet<>();
        List<String> hashes = new ArrayList<>();
        texts.values().forEach(text -> {
            Set<String> found = filter.warnings(text);
            words.addAll(found);
            if (!found.isEmpty() && !wasWarned(formId, user, hash(text))) {
                newWords.addAll(found);
                hashes.add(hash(text));
            }
        });
        if (!newWords.isEmpty()) {
            throw new Warning(formId, user, hashes, newWords);
        }
        if (!words.isEmpty()) {
            log.note("WORD_WARNING_OVERRULED", caseNumber);
            forget(formId, user);
        }
    }

    /** To be called outside the refused transaction, which would take the memory with it. */
    void remember(Warning warning) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.update("delete from wegwijs.word_warning where warned_at < ?",
                Timestamp.from(clock.instant().minus(Duration.ofDays(1))));
        for (String hash : warning.hashes) {
            jdbc.update("insert into wegwijs.word_warning (form_id, user_id, text_hash, warned_at)"
                    + " values (?, ?, ?, ?) on conflict do nothing", warning.formId, warning.user, hash, now);
        }
    }

    private void forget(String formId, String user) {
        jdbc.update("delete from wegwijs.word_warning where form_id = ? and user_id = ?", formId, user);
    }

    private boolean wasWarned(String formId, String user, String hash) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select exists (select 1 from wegwijs.word_warning"
                + " where form_id = ? and user_id = ? and text_hash = ?)", Boolean.class, formId, user, hash));
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static final class Warning extends RuntimeException {

        private final transient String formId;
        private final transient String user;
        private final transient List<String> hashes;
        private final transient Set<String> words;

        private Warning(String formId, String user, List<String> hashes, Set<String> words) {
            this.formId = formId;
            this.user = user;
            this.hashes = hashes;
            this.words = words;
        }

        Refusal refusal() {
            return Refusal.invalid(null, "WORD_WARNING", "Hoort dit in het dossier? Let op: "
                    + String.join(", ", words) + ". Verstuur nog een keer als het echt nodig is.");
        }
    }
}
