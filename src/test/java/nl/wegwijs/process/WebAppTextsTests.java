package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAppTextsTests {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*\\w+\\s*}}|%[sd]|<br/>|&lt;|&gt;");
    private static final Pattern SCRIPT = Pattern.compile("'(scripts/[^']+)'");
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
        try (InputStream file = resource(path).openStream()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static URL resource(String path) {
        return WebAppTextsTests.class.getClassLoader().getResource(APPS + path);
    }
}
