package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;

import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.training.TrainingView;

/** A partner wants to learn to see who could use help: from the question to what came of it. */
abstract class TrainingStories extends TrainingTelling {

    @Test
    void givesATrainingAndSeesWhatCameOfIt() {
        asks("Wijkteam Veenrijk-Noord", 12, 240, true);
        LocalDate day = today().plusDays(30);
        int before = sent(day.minusDays(90), day);
        int after = sent(day, day.plusDays(90));
        signals(2);
        assertThat(story.shows("discussTraining")).containsEntry("partnerText", "Wijkteam Veenrijk-Noord")
                .containsEntry("sizeText", "12 mensen, 240 minuten, wil oefenen").containsEntry("size", 12);
        story.does("discussTraining", talk(Map.of("size", 10)));
        assertThat(story.shows("planTraining")).containsEntry("variant", "EXTENDED");
        assertThat((String) story.shows("planTraining").get("trainerOptions")).contains("\"training\"")
                .doesNotContain("duinoord");
        story.does("planTraining", plan(day));
        assertThat(trainings.unanswered(partner)).extracting(TrainingView::number).contains(number);
        assertThat(story.waitsAt()).containsExactly("waitForPartner");

        assertThatThrownBy(() -> trainings.confirm(partner, number, 17)).isInstanceOf(Refusal.class);
        trainings.confirm(partner, number, 9);
        assertThat(story.waitsAt()).containsExactly("countDue");
        trainings.confirm(partner, number, 11);
        story.goesTo(day.minusDays(7), LocalTime.of(10, 0));
        assertThat(story.task("prepareTraining").getDueDate()).isBefore(day.toString());
        story.does("prepareTraining", Map.of("cardPrinted", true, "portalLinkTested", true, "localOfferUpToDate", true));
        assertThat(story.waitsAt()).containsExactly("trainingDue");
        assertThat(trainings.toRate(token())).isEmpty();
        story.goesTo(day, LocalTime.of(14, 0));
        UUID form = UUID.randomUUID();
        trainings.rate(token(), form, 8, "Doorvragen", null);
        trainings.rate(token(), form, 8, "Doorvragen", null);
        trainings.rate(token(), UUID.randomUUID(), 9, null, null);
        assertThat((String) story.shows("giveTraining").get("linkText")).endsWith("/training/" + token());
        story.does("giveTraining", Map.of("result", "GIVEN", "attended", 12, "firstSignals", 1));
        signals(3);
        assertThatThrownBy(() -> trainings.callOff(partner, number)).isInstanceOf(Refusal.class);

        story.daysLater(12);
        assertThat(story.shows("processEvaluation")).containsEntry("scores", 2).containsEntry("average", 8.5);
        assertThat((String) story.shows("processEvaluation").get("ratingsText")).contains("Doorvragen");
        story.does("processEvaluation", Map.of("scores", 4, "average", 8.2, "improve", "Langer oefenen"));
        assertThat(trainings.toRate(token())).isEmpty();
        assertThat(row()).containsEntry("state", "EVALUATED");

        story.goesTo(day.plusDays(95), LocalTime.of(10, 0));
        assertThat(story.shows("discussEffect")).containsEntry("signalsBefore", before + 2)
                .containsEntry("signalsAfter", after + 3)
                .containsEntry("evaluationText", "een 8.2 van 4 mensen");
        story.does("discussEffect", Map.of("agreedAction", "Elk kwartaal bellen"));
        assertThat(story.endedAt()).containsExactly("closed");
        assertThat(row()).containsEntry("state", "CLOSED").containsEntry("agreed_action", "Elk kwartaal bellen");
        assertThat(((java.sql.Date) row().get("refresher_on")).toLocalDate()).isAfterOrEqualTo(day.plusYears(1));
    }

    @Test
    void refreshesWhoWasTrainedNotLongAgo() {
        partner = stage.referrer("Sociale dienst Veenrijk");
        String begun = story.starts("recognition-training", "partner-relations", new HashMap<>(Map.of(
                "partner", partner.toString(), "topic", "LOW_LITERACY", "audience", "Klantmanagers", "size", 8,
                "minutes", 60, "trainedBefore", "YES", "trainedOn", today().minusMonths(6).toString(), "practice", false)));
        number = database.queryForObject("select business_key_ from act_hi_procinst where proc_inst_id_ = ?",
                String.class, begun);
        story.follows(begun);
        story.does("discussTraining", Map.of("result", "YES", "topic", "LOW_LITERACY", "audience", "Klantmanagers",
                "size", 8, "minutes", 60, "trainedBefore", "YES", "trainedOn", today().minusMonths(6).toString()));
        assertThat(story.shows("planTraining")).containsEntry("variant", "REFRESHER");

        story.does("planTraining", Map.of("result", "OFF"));
        assertThat(story.endedAt()).containsExactly("cancelled");
        assertThat(row()).containsEntry("state", "CANCELLED");
    }

    @Test
    void isNotNeededAfterAll() {
        asks("Werkbedrijf Laagveen", 6, 60, false);
        story.does("discussTraining", Map.of("result", "OFF"));
        assertThat(story.endedAt()).containsExactly("cancelled");
    }

    @Test
    void looksForAnotherDayWhenThePartnerAsksOrTooFewCome() {
        asks("Buurthuis De Brug", 6, 180, false);
        story.does("discussTraining", talk(Map.of()));
        story.does("planTraining", plan(today().plusDays(30)));
        trainings.askOtherDay(partner, number, today().plusDays(42));
        assertThat((String) story.shows("planTraining").get("situationText")).contains("wil graag een andere dag");
        assertThatThrownBy(() -> trainings.confirm(partner, number, 5)).isInstanceOf(Refusal.class);

        LocalDate day = today().plusDays(42);
        story.does("planTraining", plan(day));
        trainings.confirm(partner, number, 3);
        story.goesTo(day.minusDays(6), LocalTime.of(10, 0));
        assertThat((String) story.shows("planTraining").get("situationText")).contains("3 mensen aangemeld");
        LocalDate later = day.plusDays(21);
        story.does("planTraining", plan(later));
        trainings.confirm(partner, number, 4);
        story.goesTo(later.minusDays(6), LocalTime.of(10, 0));
        story.does("prepareTraining", Map.of("cardPrinted", true, "portalLinkTested", true, "localOfferUpToDate", true));
        story.goesTo(later, LocalTime.of(14, 0));
        story.does("giveTraining", Map.of("result", "MOVED"));
        assertThat(row()).containsEntry("state", "DISCUSSED");
        story.does("planTraining", plan(later.plusDays(14)));
        trainings.confirm(partner, number, 4);
        story.goesTo(later.plusDays(8), LocalTime.of(10, 0));
        story.does("prepareTraining", Map.of("cardPrinted", true, "portalLinkTested", true, "localOfferUpToDate", true));
        story.goesTo(later.plusDays(14), LocalTime.of(14, 0));

        story.does("giveTraining", Map.of("result", "OFF"));
        assertThat(story.endedAt()).containsExactly("cancelled");
    }

    @Test
    void callsThePartnerAndStopsWaiting() {
        isPlanned("Consultatiebureau Duinoord");
        story.daysLater(15);
        story.does("callAboutTraining", Map.of("result", "NO_ANSWER"));
        assertThat(story.waitsAt()).containsExactly("waitForPartner");
        story.daysLater(15);

        assertThat(story.endedAt()).containsExactly("cancelled");
        assertThat(row()).containsEntry("state", "CANCELLED");
    }

    @Test
    void hearsFromThePartnerWhileItWouldBeCalled() {
        isPlanned("Maatschappelijk werk Laagveen");
        story.daysLater(15);
        assertThat(story.tasks()).containsExactly("callAboutTraining");
        trainings.confirm(partner, number, 8);
        assertThat(story.tasks()).isEmpty();
        assertThat(story.waitsAt()).containsExactly("countDue");

        trainings.callOff(partner, number);
        assertThat(story.endedAt()).containsExactly("calledOff");
        assertThat(row()).containsEntry("state", "CANCELLED");
    }

    @Test
    void writesDownWhatThePartnerSaysOnThePhone() {
        isPlanned("Werkbedrijf Laagveen");
        story.daysLater(15);
        story.does("callAboutTraining", Map.of("result", "OTHER_DAY"));
        assertThat(story.tasks()).containsExactly("planTraining");
        story.does("planTraining", plan(today().plusDays(30)));
        story.daysLater(15);
        story.does("callAboutTraining", Map.of("result", "CONFIRMED", "registered", 8));
        assertThat(row()).containsEntry("state", "CONFIRMED").containsEntry("registered", 8);
        trainings.callOff(partner, number);

        isPlanned("Werkbedrijf Laagveen");
        story.daysLater(15);
        story.does("callAboutTraining", Map.of("result", "OFF"));
        assertThat(story.endedAt()).containsExactly("cancelled");
    }

    @Test
    void keepsTrainingsOfPartnersApartAndOneRequestOnce() {
        asks("UWV Laagveen", 8, 180, false);
        UUID form = UUID.randomUUID();
        TrainingView first = trainings.request(partner, request(8, 180, false), Map.of(), form);
        assertThat(trainings.request(partner, request(8, 180, false), Map.of(), form).number()).isEqualTo(first.number());
        PartnerId other = stage.roc();
        assertThatThrownBy(() -> trainings.find(other, number)).isInstanceOf(Refusal.class);
        facts.publishEvent(new OwnerFields.Answered(new FormTask("1", "planTraining", number, "veenrijk",
                Map.of("trainingId", row().get("id"))), Map.of("lunch", "YES")));
        assertThat(row().get("owner_fields").toString()).contains("lunch");
        assertThatThrownBy(() -> trainings.callOff(other, number)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> trainings.request(other, request(8, 180, false), Map.of(), form)).isInstanceOf(Refusal.class);
        trainings.callOff(partner, number);
        assertThat(story.endedAt()).containsExactly("calledOff");
    }

    @Test
    void hearsOneOfTwoAnswersThatComeAtOnce() {
        try (Race race = new Race()) {
            for (int round = 0; round < 6; round++) {
                isPlanned("Werkbedrijf Laagveen");
                List<Boolean> both = race.run(() -> works(() -> trainings.confirm(partner, number, 8)),
                        () -> works(() -> trainings.askOtherDay(partner, number, null)));
                assertThat(both).containsExactlyInAnyOrder(true, false);
                assertStandsWhereItWaits();
                trainings.callOff(partner, number);
            }
        }
    }

    @Test
    void hearsThePartnerWhileATrainerSaysThatNobodyAnswered() {
        try (Race race = new Race()) {
            for (int round = 0; round < 6; round++) {
                story.on(MONDAY);
                isPlanned("Werkbedrijf Laagveen");
                story.daysLater(15);
                List<Boolean> both = race.run(() -> works(() -> trainings.confirm(partner, number, 8)),
                        () -> works(() -> story.does("callAboutTraining", Map.of("result", "NO_ANSWER"))));
                assertThat(both).contains(true);
                assertStandsWhereItWaits();
                trainings.callOff(partner, number);
            }
        }
    }

    // What others' stories sent meanwhile, by a query of our own.
    private int sent(LocalDate from, LocalDate until) {
        return database.queryForObject("select count(*) from wegwijs.signal where partner_id = ?"
                + " and (received_at at time zone 'Europe/Amsterdam')::date >= ?"
                + " and (received_at at time zone 'Europe/Amsterdam')::date < ?", Integer.class, partner.value(), from, until);
    }

    private static boolean works(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (Refusal | ConcurrencyFailureException | PlainRefusal | NullValueException | NoSuchElementException | AssertionError tooLate) {
            // The task may be gone before it is even looked for.
            return false;
        }
    }

    private void assertStandsWhereItWaits() {
        Map<Object, String> waits = Map.of("CONFIRMED", "countDue", "DISCUSSED", "planTraining", "PLANNED", "waitForPartner");
        assertThat(story.waitsAt()).containsExactly(waits.get(row().get("state")));
    }
}
