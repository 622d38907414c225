package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** One key per message, and a signal belongs to the partner who sent it. */
class OneKeyPerMessageTests extends CalledByAPartner {

    @Test
    void refusesOneKeyForAnotherMessageAHundredTimes() {
        String key = newKey();
        byte[] first = bytes(aBody());
        HttpResponse<String> answer = partner.send(UWV, key, first);
        Map<String, Integer> before = rows();
        for (int i = 0; i < 100; i++) {
            HttpResponse<String> other = partner.send(UWV, key, bytes(aBody()));
            assertThat(other.statusCode()).isEqualTo(422);
            assertProblem(other);
        }
        assertThat(partner.send(UWV, key, first).body()).isEqualTo(answer.body());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void keepsTheKeysOfTwoPartnersApartAHundredTimes() {
        for (int i = 0; i < 100; i++) {
            String key = newKey();
            byte[] body = bytes(aBody().put("consentAtSource", "NO").put("note", "Nr. " + i));
            JsonNode one = read(partner.send(UWV, key, body));
            JsonNode other = read(partner.send(ROC, key, body));
            assertThat(one.get("number")).isNotNull().isNotEqualTo(other.get("number"));
            assertThat(other.get("status").asText()).isEqualTo("ANONYMOUS_COUNTED");
        }
    }

    @Test
    void asksForOneReadableKey() {
        Map<String, Integer> before = rows();
        HttpRequest.Builder without = aRequest("/api/v1/signals").POST(BodyPublishers.ofByteArray(bytes(aBody())));
        assertThat(partner.answered(without).statusCode()).isEqualTo(400);
        assertThat(partner.send(UWV, "k".repeat(300), bytes(aBody())).statusCode()).isEqualTo(400);
        assertThat(partner.send(UWV, "a\tb", bytes(aBody())).statusCode()).isEqualTo(400);
        HttpRequest.Builder twice = aRequest("/api/v1/signals").header("Idempotency-Key", newKey())
                .header("Idempotency-Key", newKey()).POST(BodyPublishers.ofByteArray(bytes(aBody())));
        assertThat(partner.answered(twice).statusCode()).isEqualTo(400);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void hidesASignalFromEveryOtherPartner() {
        String place = partner.send(UWV, newKey(), bytes(aBody())).headers().firstValue("Location").orElseThrow();
        HttpResponse<String> foreign = partner.get(ROC, place);
        HttpResponse<String> unknown = partner.get(ROC, "/api/v1/signals/SG-1999-00000");
        assertThat(partner.get(UWV, place).statusCode()).isEqualTo(200);
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body().replace(place, "")).isEqualTo(unknown.body()
                .replace("/api/v1/signals/SG-1999-00000", ""));
        assertThat(foreign.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
    }
}
