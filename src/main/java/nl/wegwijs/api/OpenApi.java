package nl.wegwijs.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The description of this API, for everybody: a file of ours, and the fields that process owners added. */
@RestController
class OpenApi {

    private static final String FILE = "/openapi/v1.yaml";
    private static final String EXTRA = "/components/schemas/Signal/properties/extra/properties";

    private final ObjectNode file;
    private final AddedFields addedFields;
    private final ObjectMapper json;

    OpenApi(AddedFields addedFields, ObjectMapper json) {
        this.addedFields = addedFields;
        this.json = json;
        this.file = read(json);
    }

    private static ObjectNode read(ObjectMapper json) {
        try (InputStream source = OpenApi.class.getResourceAsStream(FILE)) {
            return json.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(source));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> describe() throws IOException {
        ObjectNode described = file.deepCopy();
        ((ObjectNode) described.at(EXTRA)).setAll((ObjectNode) json.valueToTree(addedFields.schemas("signal")));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(described));
    }
}
