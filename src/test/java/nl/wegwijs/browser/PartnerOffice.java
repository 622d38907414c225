package nl.wegwijs.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** A partner's own computer, which speaks to the library over its interface for signals. */
final class PartnerOffice {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String signals;
    private final String key;

    PartnerOffice(String home, String key) {
        this.signals = home + "/api/v1/signals";
        this.key = key;
    }

    /** Sends a signal and returns the answer. */
    JsonNode sends(String signal) {
        return read(HttpRequest.newBuilder(URI.create(signals)).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(signal)), 201);
    }

    JsonNode asksAbout(String number) {
        return read(HttpRequest.newBuilder(URI.create(signals + "/" + number)).GET(), 200);
    }

    private JsonNode read(HttpRequest.Builder request, int expected) {
        try {
            HttpResponse<String> answer = http.send(request.header("Authorization", "Bearer " + key).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != expected) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
