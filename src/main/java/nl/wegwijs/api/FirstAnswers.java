package nl.wegwijs.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does the same message once and gives its first answer again. A refusal is not remembered. */
@Service
@Transactional
public class FirstAnswers {

    private static final int DAYS_TO_REMEMBER = 30;

    private final IdempotencyRecords records;
    private final JdbcTemplate database;
    private final Clock clock;

    FirstAnswers(IdempotencyRecords records, JdbcTemplate database, Clock clock) {
        this.records = records;
        this.database = database;
        this.clock = clock;
    }

    /** Refuses with 409 while the same key is at work, with 422 when it came with another body before. */
    Answer once(String client, IdempotencyKey key, byte[] body, Supplier<Answer> work) {
        byte[] keyMark = mark(key, client.getBytes(StandardCharsets.UTF_8));
        String bodyMark = HexFormat.of().formatHex(mark(key, body));
        Boolean free = database.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class,
                ByteBuffer.wrap(keyMark).getLong());
        if (!Boolean.TRUE.equals(free)) {
            throw new ApiRefusal(HttpStatus.CONFLICT, "Dit bericht wordt al verwerkt. Stuur het straks nog eens.");
        }
        String id = HexFormat.of().formatHex(keyMark);
        Optional<IdempotencyRecord> earlier = records.findById(id);
        if (earlier.isPresent()) {
            return earlier.filter(record -> record.isFor(bodyMark)).map(IdempotencyRecord::answer)
                    .orElseThrow(() -> new ApiRefusal(HttpStatus.UNPROCESSABLE_ENTITY,
                            "Deze Idempotency-Key hoort al bij een ander bericht."));
        }
        Answer answer = work.get();
        records.save(new IdempotencyRecord(id, bodyMark, answer, clock.instant()));
        return answer;
    }

    /** Forgets the answers of more than 30 days ago; says how many. */
    public long forgetOld(LocalDate today) {
        return records.deleteByAtBefore(
                today.minusDays(DAYS_TO_REMEMBER).atStartOfDay(clock.getZone()).toInstant());
    }

    // Keyed by the caller's key, which we do not keep: nobody can guess a phone number back from a mark.
    private static byte[] mark(IdempotencyKey key, byte[] what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(what);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
