package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

import com.fasterxml.jackson.databind.ObjectMapper;

import nl.wegwijs.library.ShiftableClock;

/** Three dark days, a thousand calls that are due, and the power fails again while they come up. */
@Tag("ordeal")
class KilledWhileCatchingUpTests {

    private static final int CALLS = 1_000;
    private static final int AT_ONCE = 8;
    private static final String SIGNAL = """
            {"candidate": {"givenName": "Nacht", "familyName": "Wacht", "phone": "06%08d", "preferredChannel": "PHONE",
             "contactTimes": ["MORNING"], "municipalityCode": "9001"}, "consentAtSource": "YES_SPOKEN",
             "consentOn": "%s", "personKnows": true, "contactLoop": false, "needDomains": ["DIGITAL_BASIC"],
             "indicators": [], "urgency": false}""";

    @TempDir
    private Path dir;

    @Test
    void firesEachTimerOnceThoughKilledInTheMiddle() throws Exception {
        ApplicationProcess application = ApplicationProcess.start(dir);
        try {
            callLater(application.port());
            assertThat(waiting(application.database())).isEqualTo(CALLS);
            application.kill();
            // What three days would do: everything that was to come is overdue.
            application.database().update("update act_ru_job set duedate_ = duedate_ - interval '72 hours'"
                    + " where handler_type_ = 'timer-intermediate-transition'");

            application = ApplicationProcess.start(dir);
            JdbcTemplate database = application.database();
            await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(50))
                    .until(() -> waiting(database) <= CALLS * 2 / 3);
            application.kill();
            int left = waiting(application.database());
            assertThat(left).as("killed in the middle").isBetween(1, CALLS - 1);

            application = ApplicationProcess.start(dir);
            JdbcTemplate after = application.database();
            await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(500)).until(() -> waiting(after) == 0);
            System.out.printf("%d of %d timers were left when the power failed%n", left, CALLS);
            assertThat(after.queryForList("select count(*) from act_hi_actinst where act_id_ = 'callBackDue'"
                    + " and end_time_ is not null group by proc_inst_id_", Integer.class))
                    .as("each fires once").hasSize(CALLS).containsOnly(1);
            assertThat(after.queryForList("""
                    select count(*) from act_ru_task task join act_ru_execution line on line.id_ = task.proc_inst_id_
                     where task.task_def_key_ = 'contactParticipant' group by line.business_key_""", Integer.class))
                    .as("one reminder per case").hasSize(CALLS).containsOnly(1);
            assertThat(after.queryForObject("select count(*) from act_ru_incident", Integer.class)).isZero();
        } finally {
            application.stop();
        }
    }

    private static int waiting(JdbcTemplate database) {
        return database.queryForObject("select count(*) from act_ru_execution where act_id_ = 'callBackDue'",
                Integer.class);
    }

    /** So many people were signalled, and asked to be called back tomorrow. */
    private static void callLater(int port) throws Exception {
        SignalCaller partner = new SignalCaller(port);
        LocalDate today = LocalDate.now(ShiftableClock.ZONE);
        each(CALLS, n -> partner.send("demo-uwv", UUID.randomUUID().toString(),
                SIGNAL.formatted(20_000_000 + n, today).getBytes(StandardCharsets.UTF_8)), 201);
        WebAppClient intake = WebAppClient.withBasic(port, "intake", Trial.PASSWORD);
        List<String> calls = new ArrayList<>();
        HttpResponse<String> found = intake.get("/engine-rest/task?taskDefinitionKey=contactParticipant&maxResults=2000");
        new ObjectMapper().readTree(found.body())
                .forEach(task -> calls.add(task.get("id").asText()));
        assertThat(calls).hasSize(CALLS);
        Map<String, Object> later = Map.of("channel", "PHONE", "result", "CALL_BACK", "callBackAt",
                today.plusDays(1) + "T10:00");
        each(CALLS, n -> intake.submits("/engine-rest", "/task/" + calls.get(n), later), 204);
    }

    private interface Deed {

        HttpResponse<String> of(int n);
    }

    private static void each(int times, Deed deed, int status) throws Exception {
        ExecutorService colleagues = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<HttpResponse<String>>> deeds = new ArrayList<>();
            for (int n = 0; n < times; n++) {
                int one = n;
                deeds.add(() -> deed.of(one));
            }
            for (Future<HttpResponse<String>> done : colleagues.invokeAll(deeds)) {
                assertThat(done.get().statusCode()).as(done.get().body()).isEqualTo(status);
            }
        } finally {
            colleagues.shutdown();
        }
    }
}
