package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.ShiftableClock;

/** Partners' systems send again what they got no answer to, to whichever node answers. */
@Tag("ordeal")
class RepeatedSignalsTests {

    private static final String KEY = "demo-uwv";
    private static final int TIMES = 8;
    private static final int AT_ONCE = 40;
    private static final int UNREAD = 200;

    @TempDir
    private Path dir;

    private record Message(String key, byte[] body) {

        // Nobody is like anybody else, so that each is a case.
        static Message of(int n) {
            String name = Integer.toString(n, 26).chars().mapToObj(one -> String.valueOf((char) ('a' + Character.digit(one, 26))))
                    .collect(Collectors.joining());
            return new Message(UUID.randomUUID().toString(), """
                    {"candidate": {"givenName": "Proef", "familyName": "%sbuur%s", "phone": "06%08d", "preferredChannel": "PHONE",
                     "municipalityCode": "9001", "birthYear": %d}, "consentAtSource": "YES_SPOKEN", "consentOn": "%s",
                     "personKnows": true, "needDomains": ["NUMERACY"]}"""
                    .formatted(name, name, 20_000_000 + n, 1950 + n % 50, LocalDate.now(ShiftableClock.ZONE).minusDays(1))
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    /** a thousand keys, eight at once each, over two nodes. */
    @Test
    void opensAThousandCasesForEightThousandMessages() throws Exception {
        ApplicationProcess one = ApplicationProcess.start(dir);
        ApplicationProcess other = null;
        try {
            other = one.beside(dir);
            List<Message> messages = IntStream.range(0, 1_000).mapToObj(Message::of).toList();
            List<SignalCaller> nodes = List.of(new SignalCaller(one.port()), new SignalCaller(other.port()));
            int before = cases(one.database());
            List<HttpResponse<String>> all = new ArrayList<>();
            ExecutorService clients = Executors.newFixedThreadPool(TIMES);
            try {
                for (Message message : messages) {
                    List<HttpResponse<String>> answers = atOnce(clients, message, nodes);
                    List<HttpResponse<String>> done = answers.stream().filter(answer -> answer.statusCode() == 201).toList();
                    assertThat(done).as("somebody is first").isNotEmpty();
                    assertThat(done).extracting(HttpResponse::body).containsOnly(done.get(0).body());
                    assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(201, 409);
                    all.addAll(answers);
                }
            } finally {
                clients.shutdownNow();
            }
            assertThat(cases(one.database()) - before).isEqualTo(1_000);
            assertThat(all).hasSize(8_000);
            System.out.printf("R-04: 8000 messages over two nodes, 1000 cases, %d replays, %d times 409%n",
                    all.stream().filter(answer -> answer.statusCode() == 201).count() - 1_000,
                    all.stream().filter(answer -> answer.statusCode() == 409).count());
        } finally {
            if (other != null) {
                other.stop();
            }
            one.stop();
        }
    }

    private static List<HttpResponse<String>> atOnce(ExecutorService clients, Message message, List<SignalCaller> nodes)
            throws Exception {
        List<Callable<HttpResponse<String>>> calls = new ArrayList<>();
        for (int n = 0; n < TIMES; n++) {
            SignalCaller node = nodes.get(n % nodes.size());
            calls.add(() -> node.send(KEY, message.key(), message.body()));
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> call : clients.invokeAll(calls)) {
            answers.add(call.get());
        }
        return answers;
    }

    /** killed after the commit and before anybody reads the answer; two hundred answers are lost that way. */
    @Test
    void givesTheFirstAnswerToWhoNeverReadIt() throws Exception {
        int unread = 0;
        int sent = 0;
        ApplicationProcess application = ApplicationProcess.start(dir);
        int before = cases(application.database());
        try {
            for (int kills = 0; unread < UNREAD; kills++) {
                assertThat(kills).isLessThan(20);
                int from = sent;
                List<Message> messages = IntStream.range(from, from + AT_ONCE).mapToObj(Message::of).toList();
                sent += AT_ONCE;
                Set<String> answeredBefore = Set.copyOf(answers(application.database()).keySet());
                List<Socket> deaf = sendAndNeverRead(application.port(), messages);
                while (answers(application.database()).size() - answeredBefore.size() < AT_ONCE * 3 / 4) {
                    SignalCaller.pause(2);
                }
                application.kill();
                for (Socket socket : deaf) {
                    socket.close();
                }
                application = ApplicationProcess.start(dir);
                Map<String, String> first = answers(application.database());
                first.keySet().removeAll(answeredBefore);
                unread += givesAgain(new SignalCaller(application.port()), messages, first);
            }
            assertThat(cases(application.database()) - before).as("none twice, none lost").isEqualTo(sent);
            System.out.printf("R-06: %d answers lost after their commit, all given again byte for byte; %d cases for %d"
                    + " messages%n", unread, sent, sent);
        } finally {
            application.stop();
        }
    }

    /** How many had an answer that nobody read. */
    private static int givesAgain(SignalCaller partner, List<Message> messages, Map<String, String> first) {
        Set<String> found = new HashSet<>();
        for (Message message : messages) {
            HttpResponse<String> answer = partner.send(KEY, message.key(), message.body());
            String location = answer.headers().firstValue("Location").orElse("");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            if (first.containsKey(location)) {
                assertThat(answer.body()).isEqualTo(first.get(location));
                found.add(location);
            }
            assertThat(partner.send(KEY, message.key(), message.body()).body()).isEqualTo(answer.body());
        }
        assertThat(found).as("each belongs to one of these").isEqualTo(first.keySet());
        return found.size();
    }

    private static List<Socket> sendAndNeverRead(int port, List<Message> messages) throws IOException {
        List<Socket> deaf = new ArrayList<>();
        for (Message message : messages) {
            Socket socket = new Socket("127.0.0.1", port);
            socket.getOutputStream().write(("POST " + SignalCaller.SIGNALS + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Authorization: Bearer " + KEY + "\r\nIdempotency-Key: " + message.key() + "\r\n"
                    + "Content-Type: application/json\r\nContent-Length: " + message.body().length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(message.body());
            deaf.add(socket);
        }
        return deaf;
    }

    /** The first answers that are kept, by where they lead. */
    private static Map<String, String> answers(JdbcTemplate database) {
        return database.queryForList("select location, answer from wegwijs.idempotency_record where location is not null")
                .stream().collect(Collectors.toMap(row -> (String) row.get("location"), row -> (String) row.get("answer")));
    }

    private static int cases(JdbcTemplate database) {
        return database.queryForObject("select count(*) from wegwijs.referral_case", Integer.class);
    }
}
