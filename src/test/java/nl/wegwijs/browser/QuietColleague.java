package nl.wegwijs.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Somebody whose tasks another test shows: sends the same forms over the interface for integrations. */
final class QuietColleague {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOOKS = 60;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String engine;
    private final String user;

    QuietColleague(String home, String user) {
        this.engine = home + "/engine-rest";
        this.user = user;
    }

    /** Waits for this task of the case, and does it. */
    void does(String task, String number, Map<String, Object> answers) {
        String place = "/task?maxResults=5&processInstanceBusinessKey=" + number + "&taskDefinitionKey=" + task;
        for (int look = 0; look < LOOKS; look++) {
            JsonNode found = send(HttpRequest.newBuilder(URI.create(engine + place)).GET());
            if (!found.isEmpty()) {
                send(HttpRequest.newBuilder(URI.create(engine + "/task/" + found.get(0).get("id").asText() + "/submit-form"))
                        .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(form(answers))));
                return;
            }
            pause();
        }
        throw new AssertionError("No task " + task + " of " + number);
    }

    private static String form(Map<String, Object> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((key, answer) -> variables.put(key, answer instanceof List<?>
                ? Map.of("type", "Json", "value", text(answer)) : Map.of("value", answer)));
        return text(Map.of("variables", variables));
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }

    private JsonNode send(HttpRequest.Builder request) {
        String login = Base64.getEncoder().encodeToString((user + ":" + Colleague.PASSWORD).getBytes());
        try {
            HttpResponse<String> answer = http.send(request.header("Authorization", "Basic " + login).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new AssertionError(answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body().isEmpty() ? "[]" : answer.body());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }
}
