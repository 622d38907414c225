package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;

import nl.wegwijs.collaboration.CustomAnswer;
import nl.wegwijs.collaboration.CustomState;
import nl.wegwijs.collaboration.CustomView;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.SignalReceipt;

/** A partner wants a course for a group of its own: from the question to what came of it. */
abstract class CustomStories extends CustomTelling {

    @Autowired
    private ApplicationEventPublisher facts;

    @Test
    void makesACourseForTheGroupOfAPartnerAndNobodyElse() {
        OfferingId course = stage.group("Computer op het werk");
        String outsider = waitsFor(course, "Buitenstaander");
        getsAProposal("Maatschappelijk werk Laagveen", course);
        assertThat(mails()).containsExactly("CUSTOM_PROPOSED");
        customs.answer(partner, number, CustomAnswer.YES, null);
        comesToAnAgreement();
        assertThat(mails()).containsExactly("CUSTOM_PROPOSED", "CUSTOM_RECRUITING");
        assertThat(story.waitsAt()).containsExactly("waitForGroup");

        names("Weigeraar", ConsentAtSource.NO);
        SignalReceipt first = names("Collega");
        assertThat(story.follows(custom).waitsAt()).containsExactly("waitForGroup");
        String candidate = learnsAndWaits(first, course);
        names("Tweede");
        assertThat(story.follows(custom).tasks()).containsExactly("composeGroup");
        assertThat(story.shows("composeGroup")).containsEntry("candidatesText",
                "2 aangemeld, 2 in een traject; minstens 2 nodig");

        LocalDate firstDay = mondayAfter(today());
        story.does("composeGroup", begins(firstDay));
        assertThat(story.waitsAt()).containsExactly("customRunEnded");
        RunId run = new RunId((UUID) row().get("run_id"));
        assertThat(story.follows(outsider).tasks()).isEmpty();
        assertThat(story.follows(candidate).tasks()).containsExactly("offerPlace");
        comesToTheFirstLesson(run);
        assertThatThrownBy(() -> customs.callOff(partner, number)).isInstanceOf(Refusal.class);

        story.follows(custom).goesTo(firstDay.plusWeeks(6), LocalTime.of(10, 0));
        assertThat(story.shows("evaluateCustom")).containsEntry("participantsText", 1);
        story.does("evaluateCustom", Map.of("mark", "4", "goalsReached", 80, "result", "DONE"));
        assertThat(story.endedAt()).containsExactly("closed");
        assertThat(row()).containsEntry("state", "CLOSED").containsEntry("mark", 4).containsEntry("goals_reached", 80);
    }

    @Test
    void doesItOnceMoreAndStopsWhenTooFewPeopleCome() {
        OfferingId course = stage.group("Nog een keer");
        recruits("Werkbedrijf Laagveen", course);
        story.goesTo(today().plusDays(30), LocalTime.of(10, 0));
        LocalDate firstDay = mondayAfter(today());
        story.does("composeGroup", begins(firstDay));
        story.goesTo(firstDay.plusWeeks(6), LocalTime.of(10, 0));
        story.does("evaluateCustom", Map.of("mark", "5", "result", "AGAIN"));
        assertThat(story.shows("designCustom")).containsEntry("sessions", 6).containsEntry("price", 400);
        isProposed(course);
        customs.answer(partner, number, CustomAnswer.YES, null);
        assertThat(story.waitsAt()).containsExactly("waitForGroup");

        story.daysLater(30);
        story.does("composeGroup", Map.of("result", "WAIT", "waitUntil", today().plusDays(14).toString()));
        assertThat(story.waitsAt()).containsExactly("waitForGroup");
        story.daysLater(15);
        assertThatThrownBy(() -> story.does("composeGroup", Map.of("result", "WAIT", "waitUntil",
                today().plusDays(14).toString()))).isInstanceOf(PlainRefusal.class);
        story.does("composeGroup", Map.of("result", "NOT"));
        assertThat(story.endedAt()).containsExactly("notEnoughParticipants");
        assertThat(row()).containsEntry("state", "NOT_ENOUGH_PARTICIPANTS");
    }

    @Test
    void beginsOnAnotherDayAndBecomesAnOfferingForEverybody() {
        recruits("Werkbedrijf Laagveen", stage.group("Wordt vast aanbod"));
        story.daysLater(30);
        story.does("composeGroup", begins(mondayAfter(today())));
        story.starts("cancel-run", "course-ops", Map.of("run", row().get("run_id").toString(), "reason", "NO_TEACHER",
                "sure", true));
        assertThat(story.follows(custom).tasks()).containsExactly("composeGroup");
        assertThat(row()).containsEntry("state", "RECRUITING").containsEntry("run_id", null);

        LocalDate firstDay = mondayAfter(today().plusDays(7));
        story.does("composeGroup", begins(firstDay));
        story.goesTo(firstDay.plusWeeks(6), LocalTime.of(10, 0));
        story.does("evaluateCustom", Map.of("mark", "5", "result", "REGULAR", "title", "Formulieren op de computer"));
        assertThat(story.endedAt()).containsExactly("closed");
        assertThat(database.queryForObject("select hours_total from wegwijs.offering where title = ?", Integer.class,
                "Formulieren op de computer")).isEqualTo(9);
    }

    @Test
    void makesABetterProposalForTheManagerAndForThePartner() {
        OfferingId course = stage.group("Beter voorstel");
        asks("Werkbedrijf Laagveen");
        story.does("exploreCustom", talk(PEOPLE, "BEGINNER", "YES"));
        for (int n = 0; n < 2; n++) {
            story.does("designCustom", design(course));
            story.does("approveCustom", Map.of("result", "REWORK", "why", "Te duur"));
            assertThat((String) story.shows("designCustom").get("situationText")).contains("Te duur");
        }
        story.does("designCustom", design(course));
        assertThatThrownBy(() -> story.does("approveCustom", Map.of("result", "REWORK", "why", "Te duur")))
                .isInstanceOf(PlainRefusal.class);
        story.does("approveCustom", Map.of("result", "YES"));
        assertThatThrownBy(() -> customs.answer(partner, number, CustomAnswer.CHANGE, " ")).isInstanceOf(Refusal.class);
        customs.answer(partner, number, CustomAnswer.CHANGE, "Liever in de avond");
        assertThat((String) story.shows("designCustom").get("situationText")).contains("Liever in de avond");
        isProposed(course);
        assertThat(mails()).containsExactly("CUSTOM_PROPOSED", "CUSTOM_PROPOSED");
        customs.answer(partner, number, CustomAnswer.NO, null);
        assertThat(story.endedAt()).containsExactly("declined");

        asks("Werkbedrijf Laagveen");
        story.does("exploreCustom", talk(PEOPLE, "BEGINNER", "YES"));
        story.does("designCustom", design(course));
        story.does("approveCustom", Map.of("result", "NO", "why", "Past niet bij ons"));
        assertThat(story.endedAt()).containsExactly("notFeasible");
        assertThat(row()).containsEntry("not_feasible", "NOT_APPROVED");
    }

    @Test
    void looksForAProviderOrSaysThatItCannotBe() {
        asks("Werkbedrijf Laagveen");
        story.does("exploreCustom", talk(3, "BEGINNER", "YES"));
        assertThat(story.endedAt()).containsExactly("notFeasible");
        assertThat(mails()).containsExactly("CUSTOM_NOT_FEASIBLE");
        assertThat(customs.find(partner, number).notFeasible().sentence()).contains("een andere groep");

        asks("Werkbedrijf Laagveen");
        story.does("exploreCustom", talk(PEOPLE, "DIPLOMA", "YES"));
        story.does("findProvider", Map.of("result", "NONE"));
        assertThat(row()).containsEntry("not_feasible", "NO_PROVIDER");

        asks("Werkbedrijf Laagveen");
        story.does("exploreCustom", talk(PEOPLE, "SOME", "NO"));
        assertThat((String) story.shows("findProvider").get("providerOptions")).contains("ROC Laagveen")
                .doesNotContain("Wijkteam");
        story.does("findProvider", Map.of("result", "FOUND", "provider", stage.roc().toString()));
        assertThat((String) story.shows("designCustom").get("situationText")).contains("ROC Laagveen");
        customs.callOff(partner, number);
        assertThat(story.endedAt()).containsExactly("calledOff");
    }

    @Test
    void isNotNeededAfterAll() {
        String begun = story.starts("custom-education", "partner-relations", new HashMap<>(Map.of(
                "partner", stage.referrer("Sociale dienst Veenrijk").toString(), "targetGroup", "JOB_SEEKERS",
                "question", "Een brief schrijven", "expected", 6, "place", "LIBRARY", "fromOn", today().plusDays(7).toString(),
                "untilOn", today().plusDays(60).toString(), "dayparts", List.of("EVENING"))));
        story.follows(begun).does("exploreCustom", Map.of("result", "OFF"));
        assertThat(story.endedAt()).containsExactly("declined");
    }

    @Test
    void callsThePartnerAndStopsWaiting() {
        getsAProposal("Werkbedrijf Laagveen", stage.group("Geen antwoord"));
        story.daysLater(24);
        story.does("callAboutProposal", Map.of("result", "NO_ANSWER"));
        assertThat(story.waitsAt()).containsExactly("waitForAnswer");
        story.daysLater(24);
        assertThat(story.endedAt()).containsExactly("declined");
        assertThat(row()).containsEntry("state", "DECLINED");
    }

    @Test
    void hearsThePartnerByPhoneOrInThePortalWhileItWouldBeCalled() {
        OfferingId course = stage.group("Aan de telefoon");
        getsAProposal("Werkbedrijf Laagveen", course);
        story.daysLater(24);
        story.does("callAboutProposal", Map.of("result", "CHANGE", "wish", "Meer lessen"));
        isProposed(course);
        story.daysLater(24);
        story.does("callAboutProposal", Map.of("result", "NO"));
        assertThat(story.endedAt()).containsExactly("declined");

        story.on(MONDAY);
        getsAProposal("Buurthuis De Brug", course);
        story.daysLater(24);
        story.does("callAboutProposal", Map.of("result", "YES"));
        story.does("recordMeeting", AgreementTelling.meeting("MONEY"));
        assertThat(story.shows("draftAgreement")).containsEntry("proposalText", "samenwerking");
        story.does("draftAgreement", Map.of("result", "STOP"));
        assertThat(story.endedAt()).containsExactly("declined");

        story.on(MONDAY);
        getsAProposal("Buurthuis De Brug", course);
        story.daysLater(24);
        assertThat(story.tasks()).containsExactly("callAboutProposal");
        customs.answer(partner, number, CustomAnswer.YES, null);
        assertThat(story.tasks()).containsExactly("recordMeeting");
        customs.callOff(partner, number);
        assertThat(database.queryForObject("select state from wegwijs.exploration where needed_for = ?", String.class,
                number)).isEqualTo("ABANDONED");
    }

    @Test
    void keepsCoursesOfPartnersApartAndOneRequestOnce() {
        asks("UWV Laagveen");
        UUID form = UUID.randomUUID();
        CustomView first = customs.request(partner, request(), Map.of(), form);
        assertThat(customs.request(partner, request(), Map.of(), form).number()).isEqualTo(first.number());
        PartnerId other = stage.roc();
        assertThatThrownBy(() -> customs.request(other, request(), Map.of(), form)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> customs.find(other, number)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> customs.callOff(other, number)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> names("Te vroeg")).isInstanceOf(Refusal.class);
        facts.publishEvent(new OwnerFields.Answered(new FormTask("1", "designCustom", number, "veenrijk",
                Map.of("customId", row().get("id"))), Map.of("lunch", "YES")));
        assertThat(row().get("owner_fields").toString()).contains("lunch");
        customs.callOff(partner, number);
        customs.callOff(partner, first.number());
        assertThat(customs.find(partner, number).state()).isEqualTo(CustomState.DECLINED);
        assertThat(story.endedAt()).containsExactly("calledOff");
    }

    @Test
    void hearsOneOfTwoAnswersThatComeAtOnce() {
        Map<Object, String> waits = Map.of("AGREED", "recordMeeting", "RECRUITING", "waitForGroup", "EXPLORED",
                "designCustom");
        OfferingId course = stage.group("Twee antwoorden");
        try (Race race = new Race()) {
            for (int round = 0; round < 4; round++) {
                getsAProposal("Werkbedrijf Laagveen", course);
                List<Boolean> both = race.run(() -> answers(CustomAnswer.YES, null),
                        () -> answers(CustomAnswer.CHANGE, "Liever in de avond"));
                assertThat(both).containsExactlyInAnyOrder(true, false);
                assertThat(story.waitsAt()).contains(waits.get(row().get("state")));
                customs.callOff(partner, number);
            }
        }
    }

    private boolean answers(CustomAnswer answer, String wish) {
        try {
            customs.answer(partner, number, answer, wish);
            return true;
        } catch (Refusal | ConcurrencyFailureException tooLate) {
            return false;
        }
    }

    private void recruits(String name, OfferingId course) {
        getsAProposal(name, course);
        worksWithUsOnPaper();
        customs.answer(partner, number, CustomAnswer.YES, null);
        assertThat(customs.waiting(partner)).extracting(CustomView::number).contains(number);
        assertThat(story.waitsAt()).containsExactly("waitForGroup");
    }

    private String waitsFor(OfferingId course, String name) {
        getsAdvice(name);
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        assertThat(story.waitsAt()).contains("waitsForSeat");
        return story.root();
    }

    private String learnsAndWaits(SignalReceipt receipt, OfferingId course) {
        story.followsSignal(receipt);
        wants("DIGITAL_BASIC");
        isAssessed();
        story.does("agreeAdvice", Answers.advice("OWN_COURSE", course));
        assertThat(story.waitsAt()).contains("waitsForSeat");
        return story.root();
    }
}
