package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.SignalReceipt;
import nl.wegwijs.referral.SignalStatus;

/** What becomes of a signal before there is a case. */
abstract class SignalStories extends StoryTelling {

    private static final Map<String, Object> UNREACHED = Map.of("askedVia", "PHONE", "answer", "NO_ANSWER");

    @Test
    void countsSomebodyWhoDidNotAgreeAndKeepsNothing() {
        Somebody bram = Somebody.called("Bram");
        long people = stage.count("participant");
        story.on(MONDAY);

        SignalReceipt receipt = story.receives(stage.signal(stage.candidate(bram, Stage.VEENRIJK, 1982),
                ConsentAtSource.NO, false));

        assertThat(receipt.status()).isEqualTo(SignalStatus.ANONYMOUS_COUNTED);
        assertThat(story.isOver()).isTrue();
        assertThat(story.endedAt()).containsExactly("anonymous");
        assertThat(stage.signalRow(receipt.signalId())).containsEntry("candidate", null).containsEntry("note", null)
                .containsEntry("partner_reference", null);
        assertThat(stage.count("participant")).isEqualTo(people);
        assertThat(stage.everythingAbout(bram)).isEmpty();
    }

    @Test
    void forgetsSomebodyWhoSaysNoWhenAskedLater() {
        SignalReceipt receipt = consentIsUnknown();
        assertThat(story.shows("requestMissingInfo").get("partnerReferenceText")).isEqualTo("U-4711");

        story.goesTo(MONDAY.plusDays(8), java.time.LocalTime.of(10, 0))
                .does("requestMissingInfo", Map.of("askedVia", "PHONE", "answer", "DECLINED"));

        assertThat(story.endedAt()).containsExactly("infoAnswered", "anonymous");
        assertThat(stage.signalRow(receipt.signalId())).containsEntry("status", "ANONYMOUS_COUNTED")
                .containsEntry("partner_reference", null);
    }

    @Test
    void letsASignalExpireWhenThePartnerDoesNotAnswer() {
        SignalReceipt receipt = consentIsUnknown();

        story.does("requestMissingInfo", UNREACHED);
        assertThat(story.waitsAt()).contains("infoReminderDue");
        story.daysLater(7);
        assertThat(story.tasks()).containsExactly("requestMissingInfo");
        story.does("requestMissingInfo", UNREACHED).daysLater(7);

        assertThat(story.endedAt()).containsExactly("expired");
        assertThat(stage.signalRow(receipt.signalId())).containsEntry("status", "EXPIRED");
    }

    @Test
    void opensACaseOnceTheMissingAnswerCame() {
        Somebody noor = Somebody.called("Noor");
        consentIsUnknown();

        story.does("requestMissingInfo", answered(noor));

        assertThat(story.tasks()).containsExactly("contactParticipant");
        assertThat(story.shows("contactParticipant").get("nameText")).isEqualTo(noor.givenName() + " Kwartelzee");
    }

    @Test
    void goesOnAtOnceWhenThePartnerCompletesTheSignal() {
        SignalReceipt receipt = consentIsUnknown();
        Somebody nina = Somebody.called("Nina");

        stage.completes(receipt.signalId(), stage.candidate(nina, Stage.VEENRIJK, null));

        assertThat(story.tasks()).containsExactly("contactParticipant");
        assertThat(story.shows("contactParticipant").get("nameText")).isEqualTo(nina.givenName() + " Kwartelzee");
    }

    @Test
    void stopsWhenTheSignalIsTakenBack() {
        SignalReceipt receipt = consentIsUnknown();

        story.starts("change-signal", "intake", Map.of("signalNumber", receipt.number(), "change", "WITHDRAWN"));

        assertThat(story.endedAt()).containsExactly("signalTakenBack");
        assertThat(stage.signalRow(receipt.signalId())).containsEntry("status", "WITHDRAWN");
    }

    @Test
    void mergesASecondSignalAboutTheSamePerson() {
        Somebody kees = comesToTheDesk("Kees");
        String first = story.root();

        SignalReceipt second = story.receives(stage.signal(kees));
        assertThat(story.tasks()).containsExactly("reviewDuplicate");
        assertThat(story.task("reviewDuplicate").getPriority()).isEqualTo(70);
        assertThat((String) story.shows("reviewDuplicate").get("firstText")).contains(kees.givenName());
        story.does("reviewDuplicate", Map.of("decision", "UNKNOWN"));
        assertThat(story.tasks()).containsExactly("reviewDuplicate");
        story.does("reviewDuplicate", Map.of("decision", "SAME"));

        assertThat(story.endedAt()).containsExactly("merged");
        assertThat(stage.signalRow(second.signalId())).containsEntry("status", "MERGED").containsEntry("candidate", null);
        assertThat(stage.heardAbout(second.signalId())).containsExactly("ONTVANGEN");
        assertThat(story.follows(first).tasks()).containsExactly("contactParticipant");
    }

    @Test
    void opensASecondCaseForAnotherPersonWithTheSameNumber() {
        Somebody mother = comesToTheDesk("Marjan");
        Somebody daughter = new Somebody("Lotte Quillina", "Kwartelzee", mother.phone());

        SignalReceipt second = story.receives(stage.signal(daughter));
        story.does("reviewDuplicate", Map.of("decision", "OTHER"));

        assertThat(story.tasks()).containsExactly("contactParticipant");
        assertThat(stage.signalRow(second.signalId())).containsEntry("status", "ACCEPTED");
    }

    @Test
    void reviewsADoubleWhereTheOpenCaseIsAndRestartsAnotherPersonAtHome() {
        Somebody mother = comesToTheDesk("Roos");
        Somebody son = new Somebody("Sem Quillina", "Kwartelzee", mother.phone());

        SignalReceipt receipt = story.receives(stage.signal(stage.candidate(son, Stage.DUINOORD, null),
                ConsentAtSource.YES_SPOKEN, false));
        assertThat(story.task("reviewDuplicate").getTenantId()).isEqualTo("veenrijk");
        story.does("reviewDuplicate", Map.of("decision", "OTHER"));

        assertThat(story.endedAt()).containsExactly("restartedElsewhere");
        story.followsSignal(receipt);
        assertThat(story.task("contactParticipant").getTenantId()).isEqualTo("duinoord");
    }

    @Test
    void sendsADoubleThatShowsLaterToTheBranchOfTheOpenCase() {
        Somebody fenna = comesToTheDesk("Fenna");
        SignalReceipt receipt = consentIsUnknown();

        story.does("requestMissingInfo", Answers.with(answered(fenna), Map.of("municipality", Stage.DUINOORD)));

        story.followsSignal(receipt);
        assertThat(story.tasks()).containsExactly("reviewDuplicate");
        assertThat(story.task("reviewDuplicate").getTenantId()).isEqualTo("veenrijk");
    }

    @Test
    void sendsADoubleFoundInTheWrongBranchOnToTheRightOne() {
        Somebody pim = Somebody.called("Pim");
        story.on(MONDAY).receives(stage.signal(stage.candidate(pim, Stage.DUINOORD, null),
                ConsentAtSource.YES_SPOKEN, false));
        SignalReceipt receipt = consentIsUnknown();

        story.does("requestMissingInfo", answered(pim));

        assertThat(story.endedAt()).containsExactly("infoAnswered", "restartedElsewhere");
        story.followsSignal(receipt);
        assertThat(story.task("reviewDuplicate").getTenantId()).isEqualTo("duinoord");
        story.does("reviewDuplicate", Map.of("decision", "SAME"));
        assertThat(story.endedAt()).containsExactly("merged");
    }

    @Test
    void helpsSomebodyFromElsewhereAfterAll() {
        livesElsewhere("Gijs");

        story.does("reviewOutOfArea", Map.of("choice", "HELP"));

        assertThat(story.tasks()).containsExactly("contactParticipant");
    }

    @Test
    void leadsSomebodyFromElsewhereToTheLanguageHouseThere() {
        livesElsewhere("Hilde");

        story.does("reviewOutOfArea", Map.of("choice", "TRANSFER", "toPartner",
                stage.partner("Taalhuis Molenwaard").toString()));

        story.does("contactParticipant", Answers.reached());
        assertThat(story.endsOf("intake")).containsExactly("directOnward");
        assertThat(story.tasks()).containsExactly("chooseReceiver");
        assertThat(story.found("onwardReason")).isEqualTo("MOVED");
    }

    @Test
    void onlyInformsSomebodyFromElsewhere() {
        SignalReceipt receipt = livesElsewhere("Iris");

        story.does("reviewOutOfArea", Map.of("choice", "INFORM_ONLY"));

        assertThat(story.endedAt()).containsExactly("informed");
        story.daysLater(15);
        assertThat(stage.signalRow(receipt.signalId())).containsEntry("candidate", null).containsEntry("note", null);
    }

    @Test
    void sendsAChildOnAndForgetsItAfterTwoWeeks() {
        Somebody daan = Somebody.called("Daan");
        story.on(MONDAY);

        SignalReceipt receipt = story.receives(stage.signal(stage.candidate(daan, Stage.VEENRIJK, 2012),
                ConsentAtSource.YES_SPOKEN, false));

        assertThat(receipt.status()).isEqualTo(SignalStatus.REJECTED);
        assertThat(story.endedAt()).containsExactly("rejected");
        story.daysLater(15);
        assertThat(stage.everythingAbout(daan)).isEmpty();
    }

    @Test
    void putsSomebodyInDangerFirst() {
        Somebody ria = Somebody.called("Ria");
        story.on(MONDAY).starts("referral", "front-desk",
                Answers.with(atTheDesk(ria), Map.of("urgentHint", "DANGER")));

        Task task = story.task("contactParticipant");
        assertThat(task.getPriority()).isEqualTo(90);
        assertThat(task.getDueDate()).hasSameTimeAs(java.util.Date.from(MONDAY.atTime(17, 0).atZone(clock.getZone()).toInstant()));
    }

    @Test
    void takesAPaperSignalOfAPartnerWithoutThePersonAtTheDesk() {
        Somebody teun = Somebody.called("Teun");
        Map<String, Object> paper = Answers.with(atTheDesk(teun), Map.of("source", "PARTNER_PAPER", "partner",
                stage.uwv().toString(), "consentAtSource", "YES_WRITTEN", "consentOn", MONDAY.minusDays(3).toString(),
                "personKnows", "YES", "contactLoop", true));
        paper.remove("toldAndAgreed");

        story.on(MONDAY).starts("referral", "front-desk", paper);

        assertThat(story.tasks()).containsExactly("contactParticipant");
    }

    @Test
    void countsAPaperSignalWithoutConsent() {
        story.on(MONDAY).starts("referral", "front-desk", Map.of("source", "PARTNER_PAPER", "partner",
                stage.uwv().toString(), "consentAtSource", "NO", "personKnows", "YES", "needDomains",
                List.of("NUMERACY"), "urgentHint", "NONE"));

        assertThat(story.endedAt()).containsExactly("anonymous");
    }

    private SignalReceipt consentIsUnknown() {
        story.on(MONDAY);
        SignalReceipt receipt = story.receives(stage.signal(stage.candidate(Somebody.called("Anoniem"), Stage.VEENRIJK,
                null), ConsentAtSource.UNKNOWN, false));
        assertThat(receipt.status()).isEqualTo(SignalStatus.NEEDS_INFO);
        assertThat(stage.signalRow(receipt.signalId())).containsEntry("candidate", null);
        return receipt;
    }

    private SignalReceipt livesElsewhere(String name) {
        story.on(MONDAY);
        SignalReceipt receipt = story.receives(stage.signal(
                stage.candidate(Somebody.called(name), Stage.ELSEWHERE, null), ConsentAtSource.YES_SPOKEN, false));
        assertThat(receipt.status()).isEqualTo(SignalStatus.SUBMITTED);
        return receipt;
    }

    private Map<String, Object> answered(Somebody who) {
        LocalDate asked = LocalDate.now(clock);
        return Map.of("askedVia", "PHONE", "answer", "RECEIVED", "consentAtSource", "YES_SPOKEN", "consentOn",
                asked.toString(), "personKnows", true, "givenName", who.givenName(), "familyName", who.familyName(),
                "phone", who.phone(), "preferredChannel", "PHONE", "municipality", Stage.VEENRIJK);
    }
}
