package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.fasterxml.jackson.databind.ObjectMapper;

import nl.wegwijs.api.ApiClient;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.ChangeDesk;
import nl.wegwijs.referral.ConsentScope;
import nl.wegwijs.referral.OnwardDesk;

/** Somebody goes to another organisation. */
abstract class OnwardStories extends StoryTelling {

    private static final String SUPPORTED = "UWV Laagveen";
    private static final String WARM = "Schuldhulp Laagveen";

    @LocalServerPort
    private int port;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private OnwardDesk desk;
    @Autowired
    private ChangeDesk changes;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private EngineWork work;

    @Test
    void sendsSomebodyWithSupport() {
        isSent("Anton");
        story.daysLater(2);
        partnerCalls("ACCEPTED");
        assertThat(story.waitsAt()).contains("waitForStart");
        story.daysLater(30);
        assertThat(story.tasks()).isEmpty();

        partnerCalls("STARTED");

        assertThat(stage.onwardRow(onward())).containsEntry("status", "STARTED");
        story.does("closeCase", Answers.closes("MOVED_ON", "DROPPED"));
        assertClosed("MOVED_ON");
    }

    /** The same effect as a call, and once: its system says yes many times at the same moment. */
    @Test
    void hearsTheSystemOfTheReceiverOnce() throws Exception {
        isSent("Xander");
        ApiClient receiver = new ApiClient(port, json, "demo-uwv");
        String path = "/api/v1/referrals/" + number();
        ExecutorService lines = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> yes = () -> receiver.tell(path + "/accept").status();
            for (Future<Integer> heard : lines.invokeAll(Collections.nCopies(50, yes))) {
                assertThat(heard.get()).isEqualTo(200);
            }
        } finally {
            lines.shutdown();
        }
        assertThat(story.waitsAt()).contains("waitForStart").doesNotHaveDuplicates();
        assertThat(stage.onwardRow(onward())).containsEntry("status", "ACCEPTED");

        assertThat(receiver.tell(path + "/start").status()).isEqualTo(200);
        assertThat(receiver.tell(path + "/start").status()).isEqualTo(200);
        partnerCalls("STARTED");
        assertThat(story.tasks()).containsExactly("closeCase");
        story.does("closeCase", Answers.closes("MOVED_ON", "DROPPED"));
        assertClosed("MOVED_ON");
    }

    @Test
    void handsSomebodyOverWarmly() {
        goesOnward("Bea", WARM, "NO");
        assertThat(story.tasks()).containsExactly("handOverWarmly");
        assertThat(story.task("handOverWarmly").getPriority()).isEqualTo(70);

        story.does("handOverWarmly", Answers.handedOver(today().plusDays(1).atTime(LocalTime.of(10, 0))));

        assertThat(stage.onwardRow(onward())).containsEntry("mode", "WARM").containsEntry("status", "ACCEPTED");
        assertThat(story.waitsAt()).contains("waitForStart");
    }

    @Test
    void choosesAnotherWhenTheCallTogetherGivesNoAppointment() {
        goesOnward("Bram", WARM, "NO");
        String first = onward();
        story.does("handOverWarmly", Map.of("result", "REFUSED", "reason", "NO_PLACE"));
        assertThat(stage.onwardRow(first)).containsEntry("status", "REJECTED").containsEntry("rejected_because", "NO_PLACE");

        story.does("chooseReceiver", Answers.receiver("OTHER_HELP", stage.partner(WARM)));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        String second = onward();
        story.does("handOverWarmly", Map.of("result", "NOT_REACHED"));

        assertThat(stage.onwardRow(second)).containsEntry("status", "WITHDRAWN").containsEntry("sent_at", null);
        assertThat(story.tasks()).containsExactly("chooseReceiver");
    }

    @Test
    void givesInformationToSomebodyWhoWantsToCallAlone() {
        goesOnward("Cees", SUPPORTED, "YES");

        assertThat(story.tasks()).containsExactly("closeCase");
        assertThat(story.endsOf("onward-referral")).containsExactly("handedInfo");
    }

    @Test
    void givesInformationAboutAnOrganisationWeDoNotKnow() {
        toTheReceiver("Dirk", null);

        assertThat(story.endsOf("onward-referral")).containsExactly("handedInfo");
        assertThat(story.tasks()).containsExactly("closeCase");
    }

    @Test
    void sendsNothingWithoutConsent() {
        toTheReceiver("Els", SUPPORTED);
        assertThat((String) story.shows("askReferralConsent").get("dataText")).contains("voornaam", "niveau");

        story.does("askReferralConsent", Answers.mayNotBeShared("NO"));

        assertThat(story.shows("decideAfterReturn")).containsEntry("reasonText", "De deelnemer wilde dit niet.")
                .containsEntry("whenText", "niet verstuurd");
        assertThat(story.task("decideAfterReturn").getPriority()).isEqualTo(70);
        decides("STOP");
        assertThat(story.tasks()).containsExactly("closeCase");
    }

    @Test
    void givesACardToSomebodyWhoWantsNothingSent() {
        toTheReceiver("Eva", SUPPORTED);

        story.does("askReferralConsent", Answers.mayNotBeShared("YES"));

        assertThat(story.endsOf("onward-referral")).containsExactly("handedInfo");
        assertThat(story.tasks()).containsExactly("closeCase");
    }

    @Test
    void answersAQuestionOfThePartner() {
        isSent("Frits");
        asksTheLibrary("Op welke dag?");
        assertThat((String) story.shows("answerPartner").get("questionText")).contains("Op welke dag?");

        story.does("answerPartner", Map.of("answer", Somebody.words("Op dinsdag kan het")));

        assertThat(story.tasks()).isEmpty();
        assertThat(story.waitsAt()).contains("waitForPartner");
    }

    @Test
    void needsNoAnswerWhenThePartnerDecidesBeforeThat() {
        isSent("Fleur");
        asksTheLibrary("Hoe oud?");

        partnerCalls("ACCEPTED");

        assertThat(story.tasks()).isEmpty();
        assertThat(story.waitsAt()).contains("waitForStart");
    }

    @Test
    void remindsThePartnerAfterFiveAndTenWorkingDaysAndLapsesAfterTwenty() {
        isSent("Henk");
        story.daysLater(7);
        assertThat(story.tasks()).containsExactly("remindPartner");
        story.does("remindPartner", Answers.partnerSays("NO_ANSWER"));
        story.daysLater(6);
        assertThat(story.tasks()).isEmpty();
        story.daysLater(1).does("remindPartner", Answers.partnerSays("NO_ANSWER"));
        story.daysLater(7);
        assertThat(story.tasks()).isEmpty();
        assertThat(desk.silent(DemoLibrary.VEENRIJK)).extracting(silent -> silent.id().toString()).contains(onward());

        story.daysLater(7);

        assertThat(stage.onwardRow(onward())).containsEntry("status", "LAPSED");
        assertThat(story.shows("decideAfterReturn")).containsEntry("reasonText", "De partner gaf geen antwoord.");
        decides("ADVICE");
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "ADVISED");
        story.does("agreeAdvice", Answers.advice("ONWARD"));
        story.does("chooseReceiver", Answers.receiver("OTHER_HELP", stage.partner(SUPPORTED)));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        assertThat(story.tasks()).containsExactly("handOverWarmly");
    }

    @Test
    void remindsOnceWhenAReminderWasLate() {
        isSent("Hugo");
        story.daysLater(15).does("remindPartner", Answers.partnerSays("NO_ANSWER"));

        assertThat(story.tasks()).isEmpty();
        story.daysLater(13);
        assertThat(story.tasks()).containsExactly("decideAfterReturn");
    }

    @Test
    void givesThePartnerTheDaysOfAPauseToo() {
        isSent("Piet");
        story.daysLater(2);
        story.changes("intake", "PAUSE", Map.of("until", today().plusDays(14).toString(), "why", "AWAY"));
        story.daysLater(14);
        assertThat(story.tasks()).isEmpty();

        story.daysLater(5).does("remindPartner", Answers.partnerSays("NO_ANSWER"));
        story.daysLater(7).does("remindPartner", Answers.partnerSays("NO_ANSWER"));
        story.daysLater(6);
        assertThat(desk.silent(DemoLibrary.VEENRIJK)).extracting(silent -> silent.id().toString()).doesNotContain(onward());
        story.daysLater(1);
        assertThat(desk.silent(DemoLibrary.VEENRIJK)).extracting(silent -> silent.id().toString()).contains(onward());
        story.daysLater(6);
        assertThat(stage.onwardRow(onward())).containsEntry("status", "SENT");
        story.daysLater(1);

        assertThat(stage.onwardRow(onward())).containsEntry("status", "LAPSED");
    }

    @Test
    void recordsWhatThePartnerSaysWhenReminded() {
        isSent("Greet");
        String refused = onward();
        story.daysLater(7);

        story.does("remindPartner", Answers.with(Answers.partnerSays("REJECTED"), Map.of("reason", "NO_PLACE")));

        assertThat(stage.onwardRow(refused)).containsEntry("status", "REJECTED").containsEntry("rejected_because", "NO_PLACE");
        assertThat(story.endsOf("onward-referral")).containsExactly("rejected");
        decides("OTHER_PARTNER");
        assertThat(stage.onwardRow(refused)).containsEntry("lesson", "CONDITIONS_UNKNOWN");
        assertThat(stage.caseRow(story.caseId()).get("owner_fields").toString())
                .contains("remindPartner.via", "decideAfterReturn.talkedWithParticipant");
        assertThat(story.tasks()).containsExactly("chooseReceiver");
    }

    @Test
    void takesAnAnswerThatComesWhileAColleagueStillHasToRemind() {
        isSent("Gerda");
        story.daysLater(7);
        assertThat(story.tasks()).containsExactly("remindPartner");

        partnerCalls("ACCEPTED");

        assertThat(story.tasks()).isEmpty();
        assertThat(story.waitsAt()).contains("waitForStart");
    }

    @Test
    void asksWhetherSomebodyStartedAndOnceMoreLater() {
        isSent("Inge");
        partnerCalls("ACCEPTED");
        story.daysLater(44);
        story.does("checkStart", Map.of("status", "LATER", "date", today().plusDays(20).toString()));
        assertThat(story.waitsAt()).contains("waitForStart");
        story.daysLater(30);

        story.does("checkStart", Map.of("status", "NOT_STARTED", "why", "TIME_OR_PLACE"));

        assertThat(stage.onwardRow(onward())).containsEntry("status", "NOT_STARTED")
                .containsEntry("not_started_because", "TIME_OR_PLACE");
        assertThat(story.tasks()).containsExactly("decideAfterReturn");
    }

    @Test
    void needsNoCheckWhenThePartnerTellsItFirst() {
        isSent("Ilse");
        partnerCalls("ACCEPTED");
        story.daysLater(44);
        assertThat(story.tasks()).containsExactly("checkStart");

        partnerCalls("STARTED");

        assertThat(story.tasks()).containsExactly("closeCase");
    }

    @Test
    void hearsThatSomebodyWasSentBack() {
        isSent("Joop");
        partnerCalls("ACCEPTED");

        story.starts("partner-answer", "intake", Answers.with(Answers.partnerCalls(number(), "RETURNED"),
                Map.of("why", "WRONG_LEVEL")));

        assertThat(story.shows("decideAfterReturn")).containsEntry("reasonText", "De partner stuurt de deelnemer terug.");
        assertThat(stage.onwardRow(onward())).containsEntry("not_started_because", "WRONG_LEVEL");
        decides("STOP");
        story.does("closeCase", Answers.closes("GOAL_NOT_REACHED", "NOT"));
        assertClosed("GOAL_NOT_REACHED");
    }

    @Test
    void waitsAfterTheStartOfACourseUntilTheFirstLessonsAreOver() {
        startsACourseElsewhere("Kim");
        assertThat(story.waitsAt()).contains("waitForFirstLessons");
        assertThat(story.tasks()).isEmpty();

        story.daysLater(29);

        assertThat(story.tasks()).containsExactly("closeCase");
        partnerCalls("COMPLETED", stage.onwardNumber(lastOnward));
        assertThat(stage.onwardRow(lastOnward)).containsEntry("status", "COMPLETED");
    }

    @Test
    void stopsByItselfWhenThePersonTakesTheYesBack() {
        isSent("Lars");
        String stopped = onward();

        changes.withdrawConsent(CaseId.of(story.caseId()), Set.of(ConsentScope.SHARE_WITH_RECEIVER));

        assertThat(stage.onwardRow(stopped)).containsEntry("status", "WITHDRAWN");
        assertThat(story.endsOf("onward-referral")).containsExactly("withdrawn");
        assertThat(story.tasks()).containsExactly("decideAfterReturn");
    }

    @Test
    void hearsTheSameCallTwiceAndRefusesAnotherStory() {
        isSent("Mo");
        partnerCalls("ACCEPTED");
        partnerCalls("ACCEPTED");

        assertThatThrownBy(() -> story.starts("partner-answer", "follow-up",
                Answers.with(Answers.partnerCalls(number(), "REJECTED"), Map.of("reason", "NO_PLACE"))))
                .hasMessageContaining("al verder");
        assertThat(stage.onwardRow(onward())).containsEntry("status", "ACCEPTED");
    }

    @Test
    void doesNotKnowReferralsOfAnotherBranch() {
        isSent("Nina");

        assertThatThrownBy(() -> story.starts("partner-answer", "follow-up-duinoord",
                Answers.partnerCalls(number(), "ACCEPTED"))).hasMessageContaining("kennen we niet");
    }

    @Test
    void answersForAReferralChosenFromTheListOfOwnBranches() {
        isSent("Okke");

        assertThatThrownBy(() -> story.starts("partner-answer", "follow-up-duinoord",
                Map.of("referral", number(), "what", "ACCEPTED")));
        story.starts("partner-answer", "follow-up", Map.of("referral", number(), "what", "ACCEPTED"));

        assertThat(stage.onwardRow(onward())).containsEntry("status", "ACCEPTED");
    }

    @Test
    void followsTheAgreedRoute() {
        startsACourseElsewhere("Olga");

        assertThat(stage.onwardRow(lastOnward).get("route_id")).isNotNull();
        assertThat(stage.onwardRow(lastOnward)).containsEntry("reason", "MORE_ADVANCED");
    }

    private String lastOnward;

    /** A course of ours is over, and an agreed route leads to one of the volksuniversiteit. */
    private void startsACourseElsewhere(String name) {
        getsAdvice(name);
        OfferingId here = stage.topGroup("Het hoogste van " + name);
        OfferingId there = stage.courseElsewhere("Verder met " + name, "Volksuniversiteit Laagveen");
        stage.route(here, there);
        RunId run = stage.run(here, mondayAfter(today()), 2, 4);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", here));
        comesToTheFirstLesson(run);
        story.goesTo(stage.endOf(run).plusDays(1), LocalTime.of(10, 0));
        story.does("holdEndTalk", Answers.endTalk("YES", "REACHED"));
        Map<String, Object> shown = story.shows("chooseReceiver");
        assertThat(shown).containsEntry("reason", "MORE_ADVANCED").containsEntry("offering", there.toString())
                .containsEntry("partner", stage.partner("Volksuniversiteit Laagveen").toString());
        story.does("chooseReceiver", Answers.with(Answers.receiver("MORE_ADVANCED",
                stage.partner("Volksuniversiteit Laagveen")), Map.of("offering", there.toString())));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        lastOnward = onward();
        partnerCalls("STARTED");
    }

    private void toTheReceiver(String name, String partner) {
        getsAdvice(name);
        story.does("agreeAdvice", Answers.advice("ONWARD"));
        story.does("chooseReceiver",
                Answers.receiver("DOMAIN_NOT_OFFERED", partner == null ? null : stage.partner(partner)));
    }

    private void goesOnward(String name, String partner, String alone) {
        toTheReceiver(name, partner);
        story.does("askReferralConsent", Answers.mayBeShared(alone));
    }

    private void isSent(String name) {
        goesOnward(name, SUPPORTED, "NO");
        assertThat(story.tasks()).isEmpty();
        assertThat(stage.onwardRow(onward())).containsEntry("mode", "SUPPORTED").containsEntry("status", "SENT");
    }

    private void asksTheLibrary(String question) {
        story.starts("partner-answer", "follow-up", Answers.with(Answers.partnerCalls(number(), "QUESTION"),
                Map.of("question", Somebody.words(question))));
        assertThat(story.tasks()).containsExactly("answerPartner");
    }

    private void decides(String next) {
        story.does("decideAfterReturn", Map.of("next", next, "lesson", "CONDITIONS_UNKNOWN",
                "talkedWithParticipant", true));
    }
}
