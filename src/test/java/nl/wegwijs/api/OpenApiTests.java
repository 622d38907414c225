package nl.wegwijs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The description of the API is complete, and its examples are true. Answers are held against it by ApiClient. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenApiTests {

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void describesEveryOperationAndNoOther() {
        Set<String> real = new TreeSet<>();
        mappings.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/")).forEach(path -> mapping.getMethodsCondition().getMethods()
                        .forEach(method -> real.add(method + " " + path.substring("/api/v1".length())))));
        assertThat(described().stream().map(Operation::toString)).containsExactlyInAnyOrderElementsOf(real);
    }

    @Test
    void saysWhatEachOperationIsForAndHowItFails() {
        assertThat(described()).hasSizeGreaterThan(15).allSatisfy(operation -> {
            JsonNode told = operation.node();
            assertThat(told.path("summary").asText()).as(operation.toString()).isNotBlank();
            assertThat(told.path("operationId").asText()).isNotBlank();
            boolean open = told.has("security");
            assertThat(told.path("responses").has("429")).as(operation.toString()).isTrue();
            assertThat(told.path("responses").has("401")).isEqualTo(!open);
            if (operation.method().equals("POST")) {
                assertThat(told.path("parameters").toString()).contains("Idempotency-Key");
                assertThat(told.path("requestBody").at("/content/application~1json").has("example")).isTrue();
            }
        });
    }

    /** */
    @Test
    void saysHowLongAKeyOfAMessageIsRemembered() {
        assertThat(Contract.document().at("/components/parameters/Idempotency-Key/description").asText())
                .contains("onthouden hem 30 dagen");
    }

    @Test
    void givesExamplesThatFit() {
        List<String> wrong = new ArrayList<>();
        int examples = 0;
        for (JsonNode content : contents()) {
            if (content.has("example")) {
                examples++;
                String found = Contract.wrong(content.path("schema"), content.path("example"));
                if (!found.isEmpty()) {
                    wrong.add(content.path("schema") + ": " + found);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(examples).isGreaterThan(30);
    }

    @Test
    void noticesAnExampleThatDoesNotFit() {
        assertThat(Contract.wrong(json.createObjectNode().put("$ref", "#/components/schemas/Signal"),
                json.createObjectNode().put("consentAtSource", "MAYBE"))).isNotEmpty();
    }

    @Test
    void isThereForEverybody() {
        Reply read = new ApiClient(port, json, null).get("/api/v1/openapi.json");
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("openapi").asText()).startsWith("3.1");
        assertThat(read.json().at("/info/contact").isObject()).isTrue();
        assertThat(read.json().at("/components/schemas/Signal/properties/extra/properties")).isEmpty();
    }

    private record Operation(String method, String path, JsonNode node) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Operation> described() {
        List<Operation> all = new ArrayList<>();
        JsonNode paths = Contract.document().path("paths");
        paths.fieldNames().forEachRemaining(path -> paths.path(path).fieldNames().forEachRemaining(method ->
                all.add(new Operation(method.toUpperCase(Locale.ROOT), path, paths.path(path).path(method)))));
        return all;
    }

    private static List<JsonNode> contents() {
        List<JsonNode> all = new ArrayList<>();
        for (Operation operation : described()) {
            operation.node().path("requestBody").path("content").forEach(all::add);
            operation.node().path("responses").forEach(answer ->
                    Contract.resolved(answer).path("content").forEach(all::add));
        }
        return all;
    }
}
