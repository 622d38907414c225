package nl.wegwijs.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A partner's system that calls the API; each answer must be one that we describe. */
public class ApiClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final ObjectMapper json;
    private final String apiKey;
    private String accept = "application/json";

    public ApiClient(int port, ObjectMapper json, String apiKey) {
        this.port = port;
        this.json = json;
        this.apiKey = apiKey;
    }

    public ApiClient accepting(String type) {
        accept = type;
        return this;
    }

    public Reply post(String key, JsonNode body) {
        return post(List.of(key), body);
    }

    public Reply post(List<String> keys, JsonNode body) {
        HttpRequest.Builder request = request("/api/v1/signals").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
        keys.forEach(key -> request.header("Idempotency-Key", key));
        return sent(request);
    }

    public Reply post(String key, byte[] body, String type) {
        HttpRequest.Builder request = request("/api/v1/signals").header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return sent(request);
    }

    /** With a key of its own. */
    public Reply tell(String path, String body) {
        return send("POST", path, body, UUID.randomUUID().toString());
    }

    public Reply send(String method, String path, String body, String key) {
        return sent(request(path).header("Content-Type", "application/json").header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofString(body)));
    }

    public Reply send(String method, String path, String body) {
        return sent(request(path).header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** Without a body. */
    public Reply tell(String path) {
        return sent(request(path).header("Idempotency-Key", UUID.randomUUID().toString()).POST(BodyPublishers.noBody()));
    }

    public Reply get(String path) {
        return sent(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", accept);
        return apiKey == null ? request : request.header("Authorization", "Bearer " + apiKey);
    }

    private Reply sent(HttpRequest.Builder request) {
        try {
            HttpRequest asked = request.build();
            Reply reply = new Reply(HTTP.send(asked, BodyHandlers.ofString()), json);
            Contract.hold(asked.method(), asked.uri().getRawPath(), reply.status(), reply.header("Content-Type"),
                    reply.body());
            return reply;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
