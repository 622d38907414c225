package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import nl.wegwijs.api.ApiClient;
import nl.wegwijs.api.Reply;

@ReferralRoomTest
class SignalConcurrencyTests {

    private static final int CLIENTS = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Town town;

    @Autowired
    private JdbcTemplate database;

    @Test
    void doesOneMessageOnceForEightSendersAtTheSameTime() throws Exception {
        for (int round = 0; round < 15; round++) {
            String phone = town.aPhone();
            String key = UUID.randomUUID().toString();
            List<Reply> replies = atOnce(() -> untilDone(key, phone));
            assertThat(replies).extracting(Reply::status).containsOnly(201);
            assertThat(replies).extracting(Reply::body).containsOnly(replies.get(0).body());
            assertThat(replies).extracting(reply -> reply.header("Location"))
                    .containsOnly(replies.get(0).header("Location"));
            assertThat(casesOf(phone)).isEqualTo(1);
        }
    }

    @Test
    void opensOneCaseForEightSignalsAboutOnePhoneNumber() throws Exception {
        for (int round = 0; round < 15; round++) {
            String phone = town.aPhone();
            List<Reply> replies = atOnce(() -> untilDone(UUID.randomUUID().toString(), phone));
            assertThat(replies).extracting(Reply::status).containsOnly(201);
            assertThat(replies).extracting(reply -> reply.json().get("status").asText())
                    .containsOnlyOnce("ACCEPTED").contains("SUBMITTED").hasSize(CLIENTS);
            assertThat(casesOf(phone)).isEqualTo(1);
        }
    }

    private Reply untilDone(String key, String phone) throws InterruptedException {
        Reply reply = new ApiClient(port, json, town.uwvKey).post(key, aBody(phone));
        while (reply.status() == 409) {
            Thread.sleep(20);
            reply = new ApiClient(port, json, town.uwvKey).post(key, aBody(phone));
        }
        return reply;
    }

    private static List<Reply> atOnce(Callable<Reply> call) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<Reply>> sent = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                sent.add(clients.submit(call));
            }
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> one : sent) {
                replies.add(one.get());
            }
            return replies;
        } finally {
            clients.shutdownNow();
        }
    }

    private ObjectNode aBody(String phone) {
        ObjectNode body = json.createObjectNode();
        body.putObject("candidate").put("givenName", "Kees").put("phone", phone).put("preferredChannel", "PHONE")
                .put("municipalityCode", town.municipality);
        body.put("consentAtSource", "YES_WRITTEN").put("consentOn", town.yesterday().toString())
                .put("personKnows", true);
        body.putArray("needDomains").add("NUMERACY");
        return body;
    }

    private int casesOf(String phone) {
        return database.queryForObject("select count(*) from wegwijs.referral_case c join wegwijs.participant p"
                + " on p.id = c.participant_id where p.phone = ?", Integer.class, "+31" + phone.substring(1));
    }
}
