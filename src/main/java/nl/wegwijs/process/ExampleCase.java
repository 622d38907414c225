package nl.wegwijs.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One of the example cases of {@code example-cases.json}: who comes, what is answered to a form the
 * first, second … time, and what happens when somebody waits at a step. Texts in braces are looked up.
 */
record ExampleCase(String code, String title, Comes comes, Map<String, List<Map<String, Object>>> answers,
        List<Event> happens, String ends) {

    ExampleCase {
        answers = Objects.requireNonNullElse(answers, Map.of());
        happens = Objects.requireNonNullElse(happens, List.of());
    }

    /** Who sends the signal ({@code self} or a partner of the example library), with what consent and needs. */
    record Comes(String by, String consent, List<String> needs, Integer age, boolean contactLoop, boolean urgent,
            boolean reverse) {
    }

    /** When somebody waits at this step, so many days later this start form is filled in, or this is done. */
    record Event(String at, int days, String deed, String process, Map<String, Object> answers) {
    }

    /** All of them, in order. */
    static List<ExampleCase> all() {
        try (InputStream file = ExampleCase.class.getResourceAsStream("/example-cases.json")) {
            return List.of(new ObjectMapper().readValue(file, ExampleCase[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
