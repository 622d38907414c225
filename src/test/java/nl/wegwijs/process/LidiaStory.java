package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.referral.SignalReceipt;

/** C11: asks in mid-process to be forgotten, on the waiting list or with a referral sent to a language school. */
abstract class LidiaStory extends StoryTelling {

    @Autowired
    JdbcTemplate database;

    private Somebody lidia;
    private SignalReceipt receipt;

    @Test
    void isForgottenOnTheWaitingList() {
        arrives();
        OfferingId full = stage.group("Groep zonder plek voor Lidia");
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", full));
        assertThat(stage.waiting(story.caseId())).isEqualTo("WAITING");
        story.daysLater(30);

        isErased();

        assertThat(stage.waiting(story.caseId())).isEqualTo("LEFT");
    }

    @Test
    void isForgottenWithAReferralSent() {
        arrives();
        story.does("agreeAdvice", Answers.advice("ONWARD"));
        story.does("chooseReceiver", Answers.receiver("LANGUAGE_SCHOOL_CIVIC", stage.partner("Taalhuis Molenwaard")));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        String onward = story.found("onwardReferralId");

        isErased();

        assertThat(stage.onwardRow(onward)).containsEntry("status", "WITHDRAWN")
                .containsEntry("receiver_to_delete", true).containsEntry("why", null);
    }

    @Test
    void keepsTheReportRowsOfAnEarlierStart() {
        List<Map<String, Object>> before = stage.reports();
        startsACourse("Lidia", 8);
        List<Map<String, Object>> started = new ArrayList<>(stage.reports());
        started.removeAll(before);

        story.changes("privacy", "ERASE", Map.of("sure", true));

        assertThat(stage.reports()).containsAll(started);
        assertErased();
    }

    private void arrives() {
        lidia = Somebody.called("Lidia");
        story.on(MONDAY);
        receipt = story.receives(stage.signal(lidia));
        wants("DIGITAL_BASIC");
        isAssessed();
    }

    private void isErased() {
        assertThat(stage.everythingAbout(lidia)).isNotEmpty();

        story.changes("privacy", "ERASE", Map.of("sure", true));

        assertErased();
        assertThat(stage.heardAbout(receipt.signalId())).endsWith("GESTOPT_OF_AFGESLOTEN");
        assertThat(stage.everythingAbout(lidia)).isEmpty();
        assertThat(PersonTrail.places(database, "public", lidia.givenName() + "|" + lidia.phone().substring(1))).isEmpty();
    }

    private void assertErased() {
        assertThat(story.isOver()).isTrue();
        assertThat(story.endedAt()).contains("erased");
        assertThat(story.tasks()).isEmpty();
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "CLOSED").containsEntry("outcome", "ERASED");
        assertThat(stage.caseRow(story.caseId()).get("owner_fields")).hasToString("{}");
        assertThat(textsOfCase()).isEmpty();
    }

    /** Every text that somebody typed about the person. */
    private List<String> textsOfCase() {
        return database.queryForList("""
                select own_words from wegwijs.learning_goal where case_id = :id and own_words is not null
                union all select wish from wegwijs.learning_advice where case_id = :id and wish is not null
                union all select own_view from wegwijs.result_talk where case_id = :id and own_view is not null
                union all select result from wegwijs.contact_attempt where case_id = :id
                union all select words from wegwijs.story where case_id = :id
                union all select note from wegwijs.signal where case_id = :id and note is not null
                """.replace(":id", "'" + story.caseId() + "'::uuid"), String.class);
    }
}
