package nl.wegwijs.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What the API answered. */
public record Reply(HttpResponse<String> response, ObjectMapper reader) {

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public JsonNode json() {
        try {
            return reader.readTree(body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
