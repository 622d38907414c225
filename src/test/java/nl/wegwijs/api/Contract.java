package nl.wegwijs.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/** The API as we describe it to partners; every answer that a test gets is held against it. */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVER = "/api/v1";
    private static final JsonNode DOCUMENT = read();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final Map<String, JsonSchema> KNOWN = new ConcurrentHashMap<>();

    private Contract() {
    }

    private static JsonNode read() {
        try (InputStream file = Contract.class.getResourceAsStream("/openapi/v1.yaml")) {
            return JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(file));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static JsonNode document() {
        return DOCUMENT;
    }

    /** Fails when a described operation answers what is not described. Other paths may answer what they like. */
    static void hold(String method, String path, int status, String type, String body) {
        Optional<String> template = template(path.replaceFirst("\\?.*", ""));
        JsonNode operation = template.map(found -> DOCUMENT.path("paths").path(found)
                .path(method.toLowerCase(Locale.ROOT))).orElse(null);
        if (operation == null || operation.isMissingNode()) {
            return;
        }
        JsonNode answer = resolved(operation.path("responses").path(String.valueOf(status)));
        if (answer.isMissingNode()) {
            throw new AssertionError(method + " " + template.get() + " is not described to answer " + status + ": " + body);
        }
        JsonNode content = answer.path("content");
        String kind = type == null ? "" : type.replaceFirst(";.*", "");
        if (content.isMissingNode() ? !body.isEmpty() : !content.has(kind)) {
            throw new AssertionError(method + " " + template.get() + " " + status + " answers " + type + ": " + body);
        }
        if (!content.isMissingNode()) {
            String wrong = wrong(content.path(kind).path("schema"), parsed(body));
            if (!wrong.isEmpty()) {
                throw new AssertionError(method + " " + template.get() + " " + status + ": " + wrong + "\n" + body);
            }
        }
    }

    /** What is wrong with a value by this schema of the document; empty when nothing is. */
    static String wrong(JsonNode schema, JsonNode value) {
        Set<String> found = new TreeSet<>();
        for (ValidationMessage message : KNOWN.computeIfAbsent(schema.toString(), text -> schema(schema)).validate(value)) {
            found.add(message.getMessage());
        }
        return String.join("; ", found);
    }

    private static JsonSchema schema(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", DOCUMENT.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? DOCUMENT.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Optional<String> template(String path) {
        if (!path.startsWith(SERVER)) {
            return Optional.empty();
        }
        String rest = path.substring(SERVER.length());
        List<String> templates = new ArrayList<>();
        DOCUMENT.path("paths").fieldNames().forEachRemaining(templates::add);
        return templates.stream().filter(one -> Pattern.matches(one.replaceAll("\\{\\w+}", "[^/]+"), rest)).findFirst();
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            throw new AssertionError("No JSON: " + body);
        }
    }
}
