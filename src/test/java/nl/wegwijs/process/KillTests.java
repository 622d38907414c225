package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.wegwijs.library.ShiftableClock;

class KillTests {

    private static final int CLIENTS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path dir;

    private final Map<SignalLine, Answered> acknowledged = new ConcurrentHashMap<>();

    private record Answered(int http, String location, String body) {

        static Answered of(HttpResponse<String> answer) {
            return new Answered(answer.statusCode(), answer.headers().firstValue("Location").orElse(""),
                    answer.body());
        }
    }

    @Test
    void losesAndDoublesNothingWhenKilledInTheMiddle() throws Exception {
        survives(linesOfToday().subList(0, 140), 60);
    }

    @Test
    @Tag("ordeal")
    void losesAndDoublesNothingWhenKilledTenTimes() throws Exception {
        survives(linesOfToday(), 40, 80, 120, 160, 200, 240, 280, 320, 360, 400);
    }

    private static List<SignalLine> linesOfToday() {
        return SignalLine.on(LocalDate.now(ShiftableClock.ZONE));
    }

    /** Kills the application each time when so many lines are acknowledged, and starts it again. */
    private void survives(List<SignalLine> lines, int... kills) throws Exception {
        Instant since = Instant.now();
        ApplicationProcess application = ApplicationProcess.start(dir);
        try {
            SignalBooks books = new SignalBooks(application.database(), since);
            for (int kill : kills) {
                sendUntilKilled(application, lines, kill);
                assertThat(acknowledged.size()).as("killed in the middle").isBetween(kill, lines.size() - 1);
                application = ApplicationProcess.start(dir);
                findEveryAcknowledgedNumber(application);
                books = books.in(application.database());
            }
            send(application, lines, lines.size() + 1);
            assertThat(acknowledged).hasSameSizeAs(lines);
            findEveryAcknowledgedNumber(application);
            books.balanceWith(statusByNumber());
        } finally {
            application.stop();
        }
    }

    private void sendUntilKilled(ApplicationProcess application, List<SignalLine> lines, int kill) throws Exception {
        send(application, lines, kill);
        assertThat(application.isAlive()).isFalse();
    }

    /** Eight clients send every line twice, until all is done or the kill falls. */
    private void send(ApplicationProcess application, List<SignalLine> lines, int kill) throws Exception {
        List<SignalLine> twice = new ArrayList<>(lines);
        twice.addAll(lines);
        Collections.shuffle(twice, new Random(kill));
        ConcurrentLinkedQueue<SignalLine> left = new ConcurrentLinkedQueue<>(twice);
        SignalCaller partner = new SignalCaller(application.port());
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                work.add(clients.submit(() -> {
                    for (SignalLine line = left.poll(); line != null; line = left.poll()) {
                        try {
                            keep(line, Answered.of(partner.sendUntilDone(line)));
                        } catch (IOException gone) {
                            return;
                        }
                        if (acknowledged.size() >= kill) {
                            application.kill();
                            return;
                        }
                    }
                }));
            }
            for (Future<?> one : work) {
                one.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private void keep(SignalLine line, Answered answer) {
        assertThat(answer.http()).as(line + answer.body()).isEqualTo(line.http());
        if (line.http() == 201) {
            assertThat(line.statuses()).contains(field(answer, "status"));
        }
        Answered first = acknowledged.putIfAbsent(line, answer);
        if (first != null) {
            assertThat(answer).isEqualTo(first);
        }
    }

    private void findEveryAcknowledgedNumber(ApplicationProcess application) {
        SignalCaller partner = new SignalCaller(application.port());
        acknowledged.forEach((line, answer) -> {
            if (answer.http() == 201) {
                HttpResponse<String> found = partner.get(line.apiKey(), answer.location());
                assertThat(found.statusCode()).isEqualTo(200);
                assertThat(found.body()).contains(field(answer, "number"));
            }
        });
    }

    private Map<String, String> statusByNumber() {
        Map<String, String> statuses = new TreeMap<>();
        acknowledged.values().stream().filter(answer -> answer.http() == 201)
                .forEach(answer -> statuses.put(field(answer, "number"), field(answer, "status")));
        return statuses;
    }

    private static String field(Answered answer, String name) {
        try {
            return JSON.readTree(answer.body()).get(name).asText();
        } catch (IOException notJson) {
            throw new AssertionError(answer.body(), notJson);
        }
    }
}
