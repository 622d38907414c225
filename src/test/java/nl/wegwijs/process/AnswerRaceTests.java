package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;

import nl.wegwijs.library.Refusal;

/** A receiver answers at the moment that somebody else, or time itself, decides about the same referral. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(NobodyInTheEngine.class)
class AnswerRaceTests extends StoryTelling {

    private static final int TIMES = 20;
    private static final String RECEIVER = "UWV Laagveen";

    @LocalServerPort
    private int port;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;

    private WebAppClient one;
    private WebAppClient other;
    private String answering;

    private record Sent(String root, String onward, String number) {
    }

    private record Ended(boolean won, HttpResponse<String> answer) {

        static Ended of(HttpResponse<String> answer) {
            return new Ended(answer.statusCode() == 200, answer);
        }
    }

    @BeforeEach
    void twoColleagues(@Autowired Staff staff) {
        staff.takeOnForDemo("follow-up-two", "Tweede", "Opvolging", Trial.PASSWORD, List.of("follow-up"),
                List.of("veenrijk"));
        clock.reset();
        one = WebAppClient.loggedIn(port, "follow-up");
        other = WebAppClient.loggedIn(port, "follow-up-two");
        answering = "/process-definition/" + repository.createProcessDefinitionQuery()
                .processDefinitionKey(PartnerAnswerProcess.KEY).latestVersion().singleResult().getId();
    }

    @Test
    void answersWhileTheReferralLapses() {
        try (Race race = new Race()) {
            for (Sent sent : sentEarlier(28)) {
                Job silence = management.createJobQuery().processInstanceId(waiting(sent)).singleResult();
                List<Ended> ended = race.run(() -> Ended.of(answers(one, sent, "ACCEPTED")),
                        () -> new Ended(lapses(silence), null));

                boolean accepted = ended.get(0).won();
                HttpResponse<String> answer = ended.get(0).answer();
                assertThat(ended.get(1).won()).as(answer.body()).isEqualTo(!accepted);
                if (!accepted) {
                    Race.wasTooLate(answer);
                }
                stands(sent, accepted ? "ACCEPTED" : "LAPSED");
            }
        }
    }

    @Test
    void saysYesTwiceAtOnce() {
        try (Race race = new Race()) {
            for (Sent sent : sentEarlier(2)) {
                List<HttpResponse<String>> both = race.run(() -> answers(one, sent, "ACCEPTED"),
                        () -> answers(other, sent, "ACCEPTED"));

                assertThat(both).allSatisfy(answer -> assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
                stands(sent, "ACCEPTED");
            }
        }
    }

    @Test
    void saysYesAndNoAtOnce() {
        try (Race race = new Race()) {
            for (Sent sent : sentEarlier(2)) {
                List<HttpResponse<String>> both = race.run(() -> answers(one, sent, "ACCEPTED"),
                        () -> answers(other, sent, "REJECTED"));

                int winner = both.get(0).statusCode() == 200 ? 0 : 1;
                assertThat(both.get(winner).statusCode()).as(both.get(winner).body()).isEqualTo(200);
                Race.wasTooLate(both.get(1 - winner));
                stands(sent, winner == 0 ? "ACCEPTED" : "REJECTED");
            }
        }
    }

    @Test
    void answersWhileAColleagueWritesDownAnother() {
        try (Race race = new Race()) {
            for (Sent sent : sentEarlier(9)) {
                management.executeJob(management.createJobQuery().processInstanceId(waiting(sent)).singleResult().getId());
                Task task = story.follows(sent.root()).task("remindPartner");
                List<HttpResponse<String>> both = race.run(() -> answers(one, sent, "ACCEPTED"), () -> other.submits(task,
                        Answers.with(Answers.partnerSays("REJECTED"), Map.of("reason", "NO_PLACE"))));

                boolean accepted = both.get(0).statusCode() == 200;
                assertThat(both.get(1).statusCode() == 204).as("%s and %s", both.get(0).body(), both.get(1).body())
                        .isEqualTo(!accepted);
                Race.wasTooLate(both.get(accepted ? 1 : 0));
                stands(sent, accepted ? "ACCEPTED" : "REJECTED");
            }
        }
    }

    /** One outcome, and the process stands where it says. */
    private void stands(Sent sent, String status) {
        assertThat(stage.onwardRow(sent.onward())).containsEntry("status", status);
        Set<String> tasks = new HashSet<>(story.follows(sent.root()).tasks());
        // What came too late is looked at by a colleague, beside the case.
        tasks.remove("reviewLateFact");
        if (status.equals("ACCEPTED")) {
            assertThat(tasks).isEmpty();
            assertThat(story.waitsAt()).contains("waitForStart").doesNotContain("waitForPartner");
        } else {
            assertThat(tasks).containsExactly("decideAfterReturn");
        }
    }

    private HttpResponse<String> answers(WebAppClient who, Sent sent, String what) {
        Map<String, Object> form = new HashMap<>(Answers.partnerCalls(sent.number(), what));
        if (what.equals("REJECTED")) {
            form.put("reason", "NO_PLACE");
        }
        return who.submits(WebAppClient.ENGINE, answering, form);
    }

    // As the executor would: who was overtaken finds nothing to do any more.
    private boolean lapses(Job silence) {
        try {
            management.executeJob(silence.getId());
            return true;
        } catch (ProcessEngineException | DataAccessException | Refusal overtaken) {
            return false;
        }
    }

    /** So many people whom we sent on this number of days ago. */
    private List<Sent> sentEarlier(int days) {
        List<Sent> all = new ArrayList<>();
        for (int n = 0; n < TIMES; n++) {
            story.on(MONDAY);
            all.add(sent("Gelijk" + n));
        }
        clock.moveTo(clock.instant().plus(Duration.ofDays(days)));
        return all;
    }

    private Sent sent(String name) {
        story.starts("referral", "front-desk", atTheDesk(Somebody.called(name)));
        agrees("NONE", "NO");
        story.does("holdIntake", Answers.talk());
        story.does("concludeIntake", Map.of("result", "DIRECT_ONWARD"));
        story.does("recordLearningNeed", Answers.need("LANGUAGE_READING"));
        story.does("chooseReceiver", Answers.receiver("DOMAIN_NOT_OFFERED", stage.partner(RECEIVER)));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        return new Sent(story.root(), onward(), number());
    }

    private String waiting(Sent sent) {
        return runtime.createProcessInstanceQuery().rootProcessInstanceId(sent.root())
                .processDefinitionKey(OnwardReferralProcess.KEY).singleResult().getId();
    }
}
