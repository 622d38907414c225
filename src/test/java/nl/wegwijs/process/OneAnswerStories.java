package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.ReceiverLinks;
import nl.wegwijs.referral.SignalReceipt;

/** A receiver answers by its link, in the portal or with its system: the same effect, once. */
abstract class OneAnswerStories extends SeenByPartners {

    private static final String RECEIVER = "UWV Laagveen";
    private static final Map<String, String> IN_DUTCH = Map.of("accept", "opnemen", "reject", "niet-passend",
            "start", "begonnen", "return", "terug", "complete", "klaar", "ask", "vraag");
    private static final String TOO_LATE = "Deze doorverwijzing is al verder. Vraag hoe het nu staat.";

    @Autowired
    private ReceiverLinks links;
    @Autowired
    private HistoryService history;

    private PartnersEyes receiver;
    private PortalClient withLink;
    private String token;

    enum Way {
        LINK, PORTAL, API
    }

    /** What an answer leaves behind, apart from numbers that tell one referral from another. */
    private record Effect(Map<String, Object> referral, Map<String, Object> aCase, List<String> milestones,
            List<String> activities, Set<String> waitsAt, List<String> mails, List<String> referrerHeard) {
    }

    /** Somebody whom the neighbourhood team signalled is sent to the receiver, on the same day as the others. */
    private SignalReceipt isSentOn(String name) {
        story.on(MONDAY);
        if (receiver == null) {
            receiver = eyes(RECEIVER, stage.uwv(), "demo-uwv");
            withLink = new PortalClient(port);
        }
        SignalReceipt signal = story.receives(stage.signalOf(stage.referrer("Wijkteam Veenrijk-Noord"),
                stage.candidate(Somebody.called(name), Stage.VEENRIJK, null),
                ConsentAtSource.YES_SPOKEN, false));
        agrees("STATUS_ONLY", "NO");
        story.does("holdIntake", Answers.talk()).does("concludeIntake", Map.of("result", "DIRECT_ONWARD"));
        story.does("recordLearningNeed", Answers.need("LANGUAGE_READING"));
        story.does("chooseReceiver", Answers.receiver("DOMAIN_NOT_OFFERED", stage.partner(RECEIVER)));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        token = links.issue(OnwardReferralId.of(onward()));
        story.daysLater(1);
        return signal;
    }

    private HttpResponse<String> says(Way way, String what, Map<String, String> with) {
        if (way == Way.API) {
            StringBuilder body = new StringBuilder();
            with.forEach((field, value) -> body.append(body.length() == 0 ? "" : ", ").append('"').append(nameInApi(field))
                    .append("\": \"").append(value).append('"'));
            return receiver.tells("/api/v1/referrals/" + number() + "/" + what, "{" + body + "}");
        }
        PortalClient client = way == Way.LINK ? withLink : receiver.portal();
        String page = way == Way.LINK ? "/link/" + token : "/partner/verwijzingen/" + number();
        client.get(page);
        return client.post(page + "/" + IN_DUTCH.get(what), with);
    }

    private static String nameInApi(String field) {
        return field.equals("day") ? "on" : field;
    }

    private static boolean isDone(Way way, HttpResponse<String> answer) {
        return answer.statusCode() == (way == Way.API ? 200 : 302);
    }

    private void takes(Way way, String what, Map<String, String> with) {
        HttpResponse<String> answer = says(way, what, with);
        assertThat(isDone(way, answer)).as("%s %s: %s", way, what, answer.body()).isTrue();
    }

    private Effect effect(SignalReceipt signal) {
        lookAround();
        Map<String, Object> referral = comparable(stage.onwardRow(onward()));
        return new Effect(referral, comparable(stage.caseRow(story.caseId())),
                database.queryForList("select milestone || ' ' || at::date from wegwijs.case_milestone where case_id = ?::uuid"
                        + " order by 1", String.class, story.caseId()),
                history.createHistoricActivityInstanceQuery().list().stream()
                        .filter(one -> story.root().equals(one.getRootProcessInstanceId()))
                        .map(one -> one.getActivityId() + " " + (one.getEndTime() == null ? "open" : "done")).sorted().toList(),
                new TreeSet<>(story.waitsAt()), messages(number()), stage.heardAbout(signal.signalId()));
    }

    private List<String> messages(String thread) {
        List<String> all = new ArrayList<>(post.topics(thread));
        all.addAll(post.states(thread));
        return all;
    }

    private static Map<String, Object> comparable(Map<String, Object> row) {
        Map<String, Object> same = new TreeMap<>(row);
        same.keySet().removeIf(column -> column.equals("id") || column.endsWith("number") || column.endsWith("_id")
                || column.equals("version"));
        same.replaceAll((column, value) -> value == null ? null : comparable(value));
        return same;
    }

    // To the day: the clock goes on. The order within a set means nothing.
    private static Object comparable(Object value) {
        if (value instanceof Timestamp at) {
            return at.toLocalDateTime().toLocalDate();
        }
        return !value.toString().matches("(?s)[\\[{].*") ? value : Stream.of(value.toString().split("[\\[\\]{}, ]+")).sorted().toList();
    }

    @Test
    void hasTheSameEffectByEachWay() {
        Map<String, Map<String, String>> life = new LinkedHashMap<>();
        List<List<Effect>> all = new ArrayList<>();
        for (Way way : Way.values()) {
            SignalReceipt signal = isSentOn("Op" + way);
            life.put("accept", Map.of());
            life.put("start", Map.of("day", today().toString()));
            life.put("return", Map.of("reason", "WRONG_LEVEL"));
            List<Effect> effects = new ArrayList<>();
            life.forEach((what, with) -> {
                takes(way, what, with);
                effects.add(effect(signal));
            });
            all.add(effects);
        }
        assertThat(all.get(0)).extracting(one -> one.referral().get("status"))
                .containsExactly("ACCEPTED", "STARTED", "RETURNED");
        assertThat(all.get(1)).isEqualTo(all.get(0));
        assertThat(all.get(2)).isEqualTo(all.get(0));
    }

    @Test
    void hearsANoByEachWay() {
        List<Effect> all = new ArrayList<>();
        for (Way way : Way.values()) {
            SignalReceipt signal = isSentOn("Nee" + way);
            takes(way, "reject", Map.of("reason", "NO_PLACE"));
            all.add(effect(signal));
        }
        assertThat(all.get(0).referral()).containsEntry("status", "REJECTED");
        assertThat(all).allMatch(all.get(0)::equals);
    }

    @Test
    void hearsTheSameAnswerOnceHoweverItComesAgain() {
        for (Way first : Way.values()) {
            SignalReceipt signal = isSentOn("Weer" + first);
            takes(first, "accept", Map.of());
            Effect once = effect(signal);
            for (Way again : Way.values()) {
                takes(again, "accept", Map.of());
            }
            assertThat(effect(signal)).isEqualTo(once);
            for (Way crosswise : Way.values()) {
                HttpResponse<String> no = says(crosswise, "reject", Map.of("reason", "NO_PLACE"));
                assertThat(no.statusCode()).as(no.body()).isEqualTo(409);
                assertThat(no.body()).contains(TOO_LATE);
            }
            assertThat(effect(signal).referral()).isEqualTo(once.referral());
            assertThat(story.waitsAt()).contains("waitForStart");
        }
    }

    @Test
    void hearsAllWaysAtTheSameMomentOnce() throws Exception {
        ExecutorService lines = Executors.newFixedThreadPool(Way.values().length);
        try {
            Effect alone = null;
            for (int n = 0; n < 4; n++) {
                SignalReceipt signal = isSentOn("Samen" + n);
                List<Way> ways = n == 0 ? List.of(Way.API) : List.of(Way.values());
                List<Future<HttpResponse<String>>> said = lines.invokeAll(ways.stream()
                        .map(way -> (Callable<HttpResponse<String>>) () -> says(way, "accept", Map.of()))
                        .toList());
                for (int i = 0; i < ways.size(); i++) {
                    assertThat(isDone(ways.get(i), said.get(i).get())).as("%s", said.get(i).get().body()).isTrue();
                }
                Effect now = effect(signal);
                alone = alone == null ? now : alone;
                assertThat(now).isEqualTo(alone);
            }
        } finally {
            lines.shutdownNow();
        }
    }
}
