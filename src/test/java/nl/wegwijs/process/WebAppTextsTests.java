package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAppTextsTests {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[sd]|<br/>|&lt;|&gt;");
    private static final Pattern SCRIPT = Pattern.compile("'(scripts/[^']+)'");
    private static final Pattern WORD = Pattern.compile("[A-Z][A-Z0-9_]{2,}");
    private static final String LABELS = "/labels/";
    private static final Pattern KEY = Pattern.compile(LABELS + "[A-Z0-9_]+");
    private static final Set<String> SAME_IN_DUTCH = Set.of("OK", " OK", "<", "<=", ">", ">=", "Filter",
            "weekend", "Account");
    // The call to leave for another product has no place in a library.
    private static final String LEFT_EMPTY = "/labels/BANNER_CE_EOL_TEXT";

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome"})
    void saysEverythingInDutch(String app) throws IOException {
        Map<String, String> english = texts(app + "/locales/en.json");
        Map<String, String> dutch = texts(app + "/locales/nl.json");

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> {
            assertThat(placeholders(dutch.get(key))).as(key).isEqualTo(
                    key.equals(LEFT_EMPTY) ? List.of() : placeholders(text));
            assertThat(dutch.get(key).isEmpty()).as(key).isEqualTo(text.isEmpty() || key.equals(LEFT_EMPTY));
        });
    }

    /** These two name far more texts than this edition can show: those that no script names are left out. */
    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "admin"})
    void saysEverythingThatCanBeSeenInDutch(String app) throws IOException {
        Set<String> words = WORD.matcher(read(app + "/index.html")
                + read(app + "/camunda-" + app + "-bootstrap.js") + file("META-INF/resources/plugin/" + app + "/app/plugin.js")
                + file("META-INF/resources/webjars/camunda/lib/deps.js")).results().map(MatchResult::group).collect(Collectors.toSet());
        Map<String, String> english = texts(app + "/locales/en.json");
        Map<String, String> dutch = texts(app + "/locales/nl.json");
        english.keySet().removeIf(key -> key.startsWith(LABELS) && KEY.matcher(key).matches()
                && !words.contains(key.substring(LABELS.length())));

        assertThat(dutch.keySet()).containsAll(english.keySet()).hasSizeGreaterThan(400);
        english.forEach((key, text) -> {
            if (key.startsWith(LABELS) && !key.equals(LEFT_EMPTY)) {
                assertThat(placeholders(dutch.get(key))).as(key).isEqualTo(placeholders(text));
                assertThat(dutch.get(key)).as(key).isNotEmpty();
                assertThat(dutch.get(key).equals(text) && !SAME_IN_DUTCH.contains(text)).as(key + " " + text).isFalse();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void hasEveryScriptThatItNames(String app) throws IOException {
        String config = read(app + "/scripts/config.js");

        SCRIPT.matcher(config).results().map(found -> found.group(1)).forEach(script ->
                assertThat(resource(app + "/" + script + ".js")).as(script).isNotNull());
    }

    private static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Map<String, String> texts(String path) throws IOException {
        Map<String, String> flat = new TreeMap<>();
        flatten("", new ObjectMapper().readTree(read(path)), flat);
        return flat;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> flat) {
        if (node.isValueNode()) {
            flat.put(path, node.asText());
        }
        node.fields().forEachRemaining(field -> flatten(path + "/" + field.getKey(), field.getValue(), flat));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            flatten(path + "/" + i, node.get(i), flat);
        }
    }

    private static String read(String path) throws IOException {
        return file(APPS + path);
    }

    private static String file(String path) throws IOException {
        try (InputStream file = WebAppTextsTests.class.getClassLoader().getResourceAsStream(path)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static URL resource(String path) {
        return WebAppTextsTests.class.getClassLoader().getResource(APPS + path);
    }
}
