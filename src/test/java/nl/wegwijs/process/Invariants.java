package nl.wegwijs.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Asks the database whether domain and engine agree, by the sentences of {@code invariants.sql} and {@link Waits}. */
@Component
class Invariants {

    private final JdbcTemplate database;
    private final Waits waits;
    private final Map<String, String> questions = new TreeMap<>();

    Invariants(JdbcTemplate database, Waits waits) {
        this.database = database;
        this.waits = waits;
        for (String asked : file().split(";\\R")) {
            List<String> lines = asked.strip().lines().toList();
            lines.stream().filter(line -> line.startsWith("-- ")).reduce((first, last) -> last)
                    .ifPresent(sentence -> questions.put(sentence.substring(3), asked));
        }
    }

    /** What is not as it should be: the sentence that is broken, and by what. */
    List<String> broken() {
        List<String> broken = new ArrayList<>(waits.atOdds());
        questions.forEach((sentence, question) -> database.queryForList(question, String.class)
                .forEach(found -> broken.add(sentence + " But: " + found)));
        return broken;
    }

    private static String file() {
        try {
            return new ClassPathResource("invariants.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
