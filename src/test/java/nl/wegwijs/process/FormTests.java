package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form holds only what Tasklist 7.24 can show and what the server can check again. */
class FormTests {

    private static final Set<String> ALLOWED = Set.of("text", "textfield", "textarea", "number", "checkbox", "radio",
            "select", "checklist", "datetime");
    private static final Set<String> WITH_OPTIONS = Set.of("radio", "select", "checklist");
    private static final int LONGEST_SENTENCE = 15;
    private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

    static List<Path> forms() {
        return ModelFiles.forms();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isNamedAfterItsFileAndMadeForThisTasklist(Path file) throws IOException {
        JsonNode form = read(file);
        assertThat(form.path("id").asText() + ".form").isEqualTo(file.getFileName().toString());
        assertThat(form.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(form.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        assertThat(form.path("schemaVersion").asInt()).isEqualTo(16);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void usesOnlyFieldsThatTasklistCompletes(Path file) throws IOException {
        List<JsonNode> fields = fields(file);
        assertThat(fields).allMatch(field -> ALLOWED.contains(field.path("type").asText()));
        assertThat(fields.stream().map(field -> field.path("id").asText())).doesNotHaveDuplicates();
        assertThat(fields.stream().filter(field -> field.has("key")).map(field -> field.path("key").asText()))
                .doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z][a-zA-Z0-9]*"));
        assertThat(fields.stream().filter(field -> !field.has("key"))).allMatch(field -> field.path("type").asText().equals("text"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void boundsEveryAnswer(Path file) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode field : fields(file)) {
            String type = field.path("type").asText();
            JsonNode rules = field.path("validate");
            if (Set.of("textfield", "textarea").contains(type) && !rules.has("maxLength") && !rules.has("pattern")) {
                wrong.add(field.path("key").asText() + " has no longest length");
            }
            if (type.equals("number") && !(rules.has("min") && rules.has("max"))) {
                wrong.add(field.path("key").asText() + " has no lowest and highest number");
            }
            if (WITH_OPTIONS.contains(type) && Stream.of("values", "valuesKey", "valuesExpression").filter(field::has).count() != 1) {
                wrong.add(field.path("key").asText() + " has no options");
            }
            for (JsonNode option : field.path("values")) {
                if (!option.path("value").asText().matches("[A-Z0-9_]+|[a-z]{2}")) {
                    wrong.add(field.path("key").asText() + " has an option that is not a code");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void asksInShortSentences(Path file) throws IOException {
        List<String> sentences = new ArrayList<>();
        for (JsonNode field : fields(file)) {
            Stream.of("label", "dateLabel", "timeLabel", "description", "text").filter(field::has)
                    .forEach(words -> sentences.addAll(List.of(field.path(words).asText().split("[.?!:\\n]+"))));
        }
        assertThat(sentences).allMatch(sentence -> sentence.trim().split("\\s+").length <= LONGEST_SENTENCE);
    }

    /** A refusal names the field by its label, so the label must stand by itself. */
    @ParameterizedTest
    @MethodSource("forms")
    void labelsEveryFieldWithPlainWords(Path file) throws IOException {
        assertThat(fields(file)).filteredOn(field -> field.has("key")).allSatisfy(field -> {
            String label = field.path(field.has("dateLabel") ? "dateLabel" : "label").asText();
            assertThat(label).as(field.path("key").asText()).isNotBlank().doesNotContain("{{").doesNotStartWith("=");
        });
    }

    /** The server hides a field by the same words as the browser; an empty form must not break them. */
    @ParameterizedTest
    @MethodSource("forms")
    void hidesFieldsByWordsThatTheServerUnderstands(Path file) throws IOException {
        for (JsonNode field : fields(file)) {
            String hide = field.path("conditional").path("hide").asText();
            if (!hide.isEmpty()) {
                Object answer = FEEL.evaluateSimpleExpression(hide.substring(1), Variables.createVariables().asVariableContext());
                assertThat(hide).startsWith("=");
                assertThat(answer).as(hide).isInstanceOf(Boolean.class);
            }
        }
    }

    @Test
    void offersOnlyTheParticipantsOfTheChosenSession() throws IOException {
        String offered = fields(Path.of("forms/attendance.form")).stream()
                .filter(field -> field.path("key").asText().equals("present"))
                .findFirst().orElseThrow().path("valuesExpression").asText().substring(1);
        List<Map<String, String>> everybody = List.of(
                Map.of("of", "monday", "label", "First", "value", "1"),
                Map.of("of", "friday", "label", "Second", "value", "2"));
        assertThat(FEEL.<Object>evaluateSimpleExpression(offered, Variables.createVariables()
                .putValue("participants", everybody).putValue("session", "friday").asVariableContext()))
                .isEqualTo(List.of(Map.of("label", "Second", "value", "2")));
    }

    private static List<JsonNode> fields(Path file) throws IOException {
        return StreamSupport.stream(read(file).path("components").spliterator(), false).toList();
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
