package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.course.RunId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.EarlyEnd;
import nl.wegwijs.referral.SignalReceipt;

/** What ends a case before its way was walked: stopping, moving, silence, a mistake, a death. */
abstract class EndStories extends StoryTelling {

    @Autowired
    CaseDesk cases;

    @Test
    void stopsWhereverItStandsAndGivesTheSeatBack() {
        RunId run = startsACourse("Stoffel", 8);

        story.changes("front-desk", "STOPS", Map.of("stopReason", "FOUND_WORK"));

        assertEnded("withdrawn", "DROPPED_OUT");
        assertThat(stage.seatsTaken(run)).isZero();
        assertThat(stage.placementOf(story.caseId())).containsEntry("status", "ENDED_EARLY")
                .containsEntry("end_reason", "FOUND_WORK");
        assertThatThrownBy(() -> story.changes("front-desk", "STOPS", Map.of("stopReason", "FOUND_WORK")))
                .hasMessageContaining("al afgesloten");
    }

    @Test
    void hasDeclinedWhoStopsBeforeAnythingBegan() {
        comesToTheDesk("Dora");

        story.changes("intake", "STOPS", Map.of("stopReason", "UNKNOWN"));

        assertEnded("withdrawn", "DECLINED");
    }

    @Test
    void forgetsSoonWhoDoesNotWantToBeRegistered() {
        Somebody rob = comesToTheDesk("Rob");
        wants("DIGITAL_BASIC");

        story.changes("front-desk", "NOT_REGISTERED", Map.of("sure", true));

        assertEnded("withdrawn", "NO_CONSENT");
        assertThat(stage.everythingAbout(rob)).isNotEmpty();
        story.daysLater(14);
        assertThat(stage.everythingAbout(rob)).isEmpty();
    }

    @Test
    void tellsNobodyOfADeath() {
        story.on(MONDAY);
        SignalReceipt receipt = story.receives(stage.signal(Somebody.called("Door")));
        agrees("STATUS_ONLY", "YES");
        List<String> heard = stage.heardAbout(receipt.signalId());

        story.changes("follow-up", "DECEASED", Map.of("sure", true));

        assertEnded("deceased", "DECEASED");
        assertThat(stage.heardAbout(receipt.signalId())).isEqualTo(heard);
    }

    @Test
    void endsWhatWasMadeByMistakeWithTheReason() {
        comesToTheDesk("Fout");

        story.changes("intake", "MISTAKE", Map.of("sure", true, "reason", Somebody.words("Twee keer ingetikt")));

        assertEnded("withdrawn", "ADMIN_ERROR");
        assertThat(stage.corrections(story.caseId())).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("what", "MISTAKE").containsEntry("by_user", "intake"));
    }

    @Test
    void correctsTheOutcomeOfAClosedCaseAndContactDataOfAnOpenOne() {
        Somebody mia = comesToTheDesk("Mia");
        story.changes("intake", "CONTACT", Map.of("phone", "0600070999", "reason", "Verkeerd opgeschreven"));
        assertThat(story.shows("contactParticipant").get("phoneText")).asString().contains("0600070999")
                .isNotEqualTo(mia.phone());
        assertThatThrownBy(() -> story.changes("intake", "OUTCOME", Map.of("outcome", "INFO_GIVEN", "reason", "Mis")))
                .hasMessageContaining("loopt nog");
        story.changes("intake", "STOPS", Map.of("stopReason", "UNKNOWN"));

        story.changes("follow-up", "OUTCOME", Map.of("outcome", "INFO_GIVEN", "reason", "Had alleen een vraag"));

        assertThat(stage.caseRow(story.caseId())).containsEntry("outcome", "INFO_GIVEN");
        assertThat(stage.corrections(story.caseId())).hasSize(2).last().satisfies(row -> assertThat(row)
                .containsEntry("from_code", "DECLINED").containsEntry("to_code", "INFO_GIVEN"));
    }

    @Test
    void knowsNoCaseOfAnotherBranch() {
        comesToTheDesk("Ver");

        assertThatThrownBy(() -> story.changes("intake-duinoord", "MOVED", Map.of()))
                .hasMessageContaining("niet in uw vestiging");
    }

    @Test
    void letsOnlyPrivacyErase() {
        comesToTheDesk("Priem");

        assertThatThrownBy(() -> story.changes("intake", "ERASE", Map.of("sure", true))).isNotNull();
        assertThat(story.isOver()).isFalse();
    }

    @Test
    void takesConsentBackInPart() {
        story.on(MONDAY);
        SignalReceipt receipt = story.receives(stage.signal(Somebody.called("Deel")));
        wants("DIGITAL_BASIC");
        isAssessed();
        story.does("agreeAdvice", Answers.advice("ONWARD"));
        story.does("chooseReceiver", Answers.receiver("DOMAIN_NOT_OFFERED", stage.partner("Taalhuis Molenwaard")));
        story.does("askReferralConsent", Answers.mayBeShared("NO"));
        String onward = story.found("onwardReferralId");
        List<String> heard = stage.heardAbout(receipt.signalId());

        story.changes("follow-up", "CONSENT", Map.of("scopes", List.of("FEEDBACK", "SURVEY", "AFTERCARE")));
        story.changes("follow-up", "CONSENT", Map.of("scopes", List.of("SHARE_WITH_RECEIVER")));

        assertThat(stage.onwardRow(onward)).containsEntry("status", "WITHDRAWN");
        story.changes("follow-up", "STOPS", Map.of("stopReason", "UNKNOWN"));
        assertThat(stage.heardAbout(receipt.signalId())).startsWith(heard.toArray(String[]::new))
                .hasSize(heard.size() + 1).endsWith("GESTOPT_OF_AFGESLOTEN");
    }

    @Test
    void looksAgainAtACaseInWhichNothingHappens() {
        getsAdvice("Stil");
        story.daysLater(88);
        assertThat(story.tasks()).containsExactly("agreeAdvice");
        story.daysLater(4);
        assertThat(story.tasks()).containsExactlyInAnyOrder("agreeAdvice", "reviewStaleCase");
        story.daysLater(1);
        assertThat(story.shows("reviewStaleCase")).containsEntry("daysText", "93");

        story.does("reviewStaleCase", Map.of("decision", "ACTION"));

        assertThat(story.besideEndedAt("stale-case")).containsExactly("actionTaken");
        story.daysLater(80);
        assertThat(story.tasks()).containsExactly("agreeAdvice");
        story.daysLater(15);
        story.does("reviewStaleCase", Map.of("decision", "CLOSE", "outcome", "GOAL_NOT_REACHED"));
        assertEnded("withdrawn", "GOAL_NOT_REACHED");
        assertThat(story.besideEndedAt("stale-case")).containsExactlyInAnyOrder("actionTaken", "staleClosed");
    }

    @Test
    void forgetsTheQuestionAboutSilenceWhenTheCaseCloses() {
        getsAdvice("Zwijg");
        story.daysLater(95);
        assertThat(story.tasks()).contains("reviewStaleCase");

        story.changes("follow-up", "STOPS", Map.of("stopReason", "UNKNOWN"));

        assertEnded("withdrawn", "DECLINED");
        assertThat(story.besideEndedAt("stale-case")).containsExactly("caseOver");
        assertThat(story.tasks()).isEmpty();
    }

    @Test
    void forgetsTheMoveWhenTheCaseCloses() {
        comesToTheDesk("Rolf");
        story.changes("intake", "MOVED", Map.of());
        story.changes("intake", "MOVED", Map.of());
        assertThat(story.tasks()).containsExactlyInAnyOrder("contactParticipant", "reviewMove");

        story.changes("intake", "STOPS", Map.of("stopReason", "MOVED_AWAY"));

        assertThat(story.besideEndedAt("moving-house")).containsExactly("caseOver");
    }

    @Test
    void staysAfterAMove() {
        comesToTheDesk("Blijf");
        story.changes("intake", "MOVED", Map.of());

        story.does("reviewMove", Map.of("newMunicipality", "9003", "from", today().toString(), "decision", "STAY"));

        assertThat(story.besideEndedAt("moving-house")).containsExactly("stays");
        assertThat(story.tasks()).containsExactly("contactParticipant");
    }

    @Test
    void asksConsentBeforeATransfer() {
        comesToTheDesk("Nee");
        story.changes("intake", "MOVED", Map.of());

        assertThatThrownBy(() -> story.does("reviewMove", Map.of("newMunicipality", "9003", "from", today().toString(),
                "decision", "TRANSFER", "consentTransfer", "NO"))).hasMessageContaining("Zonder toestemming");
    }

    @Test
    void endsTheHandoverOfSomebodyWhoDiesMeanwhile() {
        comesToTheDesk("Eind");
        story.changes("intake", "MOVED", Map.of());
        story.does("reviewMove", Map.of("newMunicipality", "9003", "from", today().toString(), "decision", "TRANSFER",
                "consentTransfer", "YES"));
        assertThat(story.tasks()).containsExactly("chooseReceiver");
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "ONWARD");

        cases.endEarly(CaseId.of(story.caseId()), EarlyEnd.DECEASED);

        assertEnded("deceased", "DECEASED");
    }

    @Test
    void refusesToEndWithoutAnOutcomeWhatWentStale() {
        comesToTheDesk("Leeg");
        story.caseNumber();

        assertThatThrownBy(() -> cases.endEarly(CaseId.of(story.caseId()), EarlyEnd.STALE)).isInstanceOf(Refusal.class);

        assertThat(story.isOver()).isFalse();
    }

    private void assertEnded(String end, String outcome) {
        assertThat(story.isOver()).isTrue();
        assertThat(story.endedAt()).contains(end);
        assertThat(story.tasks()).isEmpty();
        assertThat(stage.caseRow(story.caseId())).containsEntry("status", "CLOSED").containsEntry("outcome", outcome);
    }
}
