package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.wegwijs.library.ShiftableClock;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SignalsAcceptanceTests {

    private static final int CLIENTS = 8;

    @LocalServerPort
    private int port;
    @Autowired
    private DemoLibrary library;
    @Autowired
    private ShiftableClock clock;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private ObjectMapper json;

    private record Sent(SignalLine line, HttpResponse<String> answer) {
    }

    @BeforeEach
    void openTheLibraryOnTheDayOfTheSignals() {
        if (!library.isOpen()) {
            library.open();
        }
        clock.moveTo(SignalLine.WRITTEN.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant());
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    @Test
    void answersEveryLineOnceHoweverOftenItIsSent() throws Exception {
        SignalBooks books = new SignalBooks(database, clock.instant());
        List<SignalLine> twice = new ArrayList<>(SignalLine.all());
        twice.addAll(SignalLine.all());
        Collections.shuffle(twice, new Random(20261120));

        long start = System.nanoTime();
        List<Sent> all = send(twice);
        System.out.printf("%d signals by %d clients took %d ms%n", all.size(), CLIENTS,
                Duration.ofNanos(System.nanoTime() - start).toMillis());

        Map<Integer, List<Sent>> byLine = all.stream().collect(Collectors.groupingBy(sent -> sent.line().n()));
        assertThat(byLine).hasSize(420);
        byLine.values().forEach(this::expectTheSameAnswerTwice);
        byLine.values().forEach(pair -> expectWhatTheLineSays(pair.get(0)));
        List<Sent> firsts = byLine.values().stream().map(pair -> pair.get(0)).toList();
        expectOneAcceptedPerPhoneNumber(firsts);

        Map<String, String> statusByNumber = new TreeMap<>();
        firsts.stream().filter(sent -> sent.answer().statusCode() == 201)
                .forEach(sent -> statusByNumber.put(field(sent, "number"), field(sent, "status")));
        assertThat(statusByNumber).hasSize(381);
        books.balanceWith(statusByNumber);
        assertThat(books.phonesWithACase()).hasSize(258);
    }

    private List<Sent> send(List<SignalLine> lines) throws Exception {
        SignalCaller partner = new SignalCaller(port);
        ConcurrentLinkedQueue<SignalLine> left = new ConcurrentLinkedQueue<>(lines);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<List<Sent>>> work = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                work.add(clients.submit(() -> {
                    List<Sent> mine = new ArrayList<>();
                    for (SignalLine line = left.poll(); line != null; line = left.poll()) {
                        mine.add(new Sent(line, partner.sendUntilDone(line)));
                    }
                    return mine;
                }));
            }
            List<Sent> all = new ArrayList<>();
            for (Future<List<Sent>> one : work) {
                all.addAll(one.get());
            }
            return all;
        } finally {
            clients.shutdownNow();
        }
    }

    private void expectTheSameAnswerTwice(List<Sent> pair) {
        assertThat(pair).hasSize(2);
        HttpResponse<String> first = pair.get(0).answer();
        HttpResponse<String> second = pair.get(1).answer();
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location")).isEqualTo(first.headers().firstValue("Location"));
    }

    private void expectWhatTheLineSays(Sent sent) {
        SignalLine line = sent.line();
        assertThat(sent.answer().statusCode()).as(line + " " + sent.answer().body()).isEqualTo(line.http());
        if (line.http() == 422) {
            List<String> fields = new ArrayList<>();
            answer(sent).get("errors").forEach(error -> fields.add(error.get("field").asText()));
            assertThat(fields).as(line.toString()).containsExactly(line.field());
            return;
        }
        assertThat(sent.answer().headers().firstValue("Location"))
                .hasValue(SignalCaller.SIGNALS + "/" + field(sent, "number"));
        assertThat(line.statuses()).as(line.toString()).contains(field(sent, "status"));
    }

    private void expectOneAcceptedPerPhoneNumber(List<Sent> firsts) {
        Map<String, List<String>> statuses = firsts.stream().filter(sent -> sent.line().sharesPhone())
                .collect(Collectors.groupingBy(sent -> sent.line().phone(),
                        Collectors.mapping(sent -> field(sent, "status"), Collectors.toList())));
        assertThat(statuses).hasSize(19);
        assertThat(statuses.values()).allSatisfy(found -> assertThat(found).hasSizeGreaterThan(1)
                .containsOnlyOnce("ACCEPTED").filteredOn(status -> !status.equals("ACCEPTED")).containsOnly("SUBMITTED"));
    }

    private String field(Sent sent, String name) {
        return answer(sent).get(name).asText();
    }

    private JsonNode answer(Sent sent) {
        try {
            return json.readTree(sent.answer().body());
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(notJson);
        }
    }
}
