package nl.wegwijs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.partner.PartnerFixtures;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerType;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApiSecurityTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private PartnerRegister register;

    @Autowired
    private Branches branches;

    private String key;

    @BeforeEach
    void aPartnerWithAKey() {
        key = UUID.randomUUID().toString();
        register.issueApiKey(PartnerFixtures.aReferrer(register, PartnerType.UWV, LibraryFixtures.aBranch(branches)),
                key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", "Bearer ", "Basic aW50YWtlOndlZ3dpanM=", "intake"})
    void letsNobodyInWithoutAKey(String authorization) throws Exception {
        HttpResponse<String> answer = send(authorization, BodyPublishers.ofString("{}"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(header(answer, "WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.body()).contains("\"status\":401").contains("API-sleutel");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void letsAPartnerInWithItsKey() throws Exception {
        HttpResponse<String> answer = send("Bearer " + key, BodyPublishers.ofString("{}"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void forbidsToStoreFrameOrSniffAnyAnswer() throws Exception {
        for (String authorization : new String[] {"", "Bearer " + key}) {
            HttpResponse<String> answer = send(authorization, BodyPublishers.ofString("{}"));
            assertThat(header(answer, "Cache-Control")).contains("no-store");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(answer, "Content-Security-Policy")).contains("frame-ancestors 'none'");
            assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(answer, "API-Version")).isEqualTo("1.0.0");
        }
    }

    @Test
    void refusesABodyThatIsTooLarge() throws Exception {
        assertTooLarge(send("Bearer " + key, BodyPublishers.ofByteArray(new byte[16 * 1024 + 1])));
        assertThat(send("Bearer " + key, BodyPublishers.ofByteArray(new byte[16 * 1024])).statusCode())
                .isNotEqualTo(413);
    }

    @Test
    void refusesALargeBodyOfUnknownLength() throws Exception {
        assertTooLarge(send("Bearer " + key,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[17 * 1024]))));
    }

    private static void assertTooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(header(answer, "Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("16 kB");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private HttpResponse<String> send(String authorization, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/nothing-here"))
                .header("Content-Type", "application/json")
                .POST(body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
