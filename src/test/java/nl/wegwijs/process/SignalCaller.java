package nl.wegwijs.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A partner's system that sends signals and asks how they fare. */
final class SignalCaller {

    static final String SIGNALS = "/api/v1/signals";

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private final String base;

    SignalCaller(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Sends a line until it is no longer said to be at work. */
    HttpResponse<String> sendUntilDone(SignalLine line) throws IOException {
        HttpResponse<String> answer = send(line);
        while (answer.statusCode() == 409) {
            pause(20);
            answer = send(line);
        }
        return answer;
    }

    HttpResponse<String> send(SignalLine line) throws IOException {
        return exchange(post(line.apiKey(), line.idempotencyKey(),
                BodyPublishers.ofByteArray(line.body().getBytes(StandardCharsets.UTF_8))));
    }

    HttpResponse<String> send(String apiKey, String idempotencyKey, byte[] body) {
        return answered(post(apiKey, idempotencyKey, BodyPublishers.ofByteArray(body)));
    }

    /** Without saying beforehand how long the body is. */
    HttpResponse<String> sendInPieces(String apiKey, String idempotencyKey, byte[] body) {
        return answered(post(apiKey, idempotencyKey,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
    }

    HttpResponse<String> get(String apiKey, String path) {
        return answered(request(path).header("Authorization", "Bearer " + apiKey).GET());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
    }

    HttpResponse<String> answered(HttpRequest.Builder request) {
        try {
            return exchange(request);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private HttpRequest.Builder post(String apiKey, String idempotencyKey, BodyPublisher body) {
        return request(SIGNALS).header("Authorization", "Bearer " + apiKey).header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json").POST(body);
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
