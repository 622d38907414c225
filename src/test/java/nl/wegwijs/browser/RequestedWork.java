package nl.wegwijs.browser;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.collaboration.CustomAnswer;
import nl.wegwijs.collaboration.PartnerCustomCourses;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.training.PartnerTrainings;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.SchoolInterns;
import nl.wegwijs.volunteer.Student;
import nl.wegwijs.volunteer.VolunteerApplications;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Who offers help or asks for a training, a course or a room, in the hands of the colleagues whose work it is, to the end.
 * What partners do in their portal, {@code PartnersInBrowserTests} shows; here it is as if they did.
 */
abstract class RequestedWork extends PartnersWork {

    private static final String PHONE = "+31600004711";

    @Autowired
    private VolunteerApplications applications;
    @Autowired
    private PartnerTrainings trainings;
    @Autowired
    private PartnerCustomCourses customs;
    @Autowired
    private SchoolInterns schools;

    @Test
    void givesATrainingWithWhatWasAskedForFilledInAlready() {
        as("training").begins("Training herkennen").chooses("Voor welke partner?", "UWV Laagveen")
                .chooses("Waar gaat de training over?", "Beide").types("Wie doen mee? (functie)", "Klantmanagers")
                .types("Hoeveel mensen ongeveer?", "12").types("Hoeveel minuten hebben zij?", "240")
                .chooses("Kregen zij eerder zo’n training?", "Nee")
                .ticks("Wil oefenen met een acteur of ervaringsdeskundige.").savesWhatBegan();
        String number = latest("recognition_training");

        as("training").picksUp("Trainingsvraag bespreken", number).reads("UWV Laagveen")
                .chooses("Gaan we verder?", "Ja").saves();
        as("training").picksUp("Training plannen", number).reads("12 mensen, 240 minuten, wil oefenen")
                .chooses("Wat doen we?", "Wij stellen een dag voor").fillsDay("Op welke dag?", MONDAY.plusDays(2))
                .fillsTime("Hoe laat?", LocalTime.of(13, 0)).types("Waar?", "Leerzaal")
                .chooses("Wie geeft de training?", "Team Training").saves();
        assertThat(row("recognition_training", number)).containsEntry("state", "PLANNED").containsEntry("size", 12)
                .containsEntry("practice", true).containsEntry("variant", "EXTENDED").containsEntry("trainer", "training");

        trainings.confirm(uwv(), number, 11);
        as("training").picksUp("Materiaal en verwijskaart klaarmaken", number).ticks("De verwijskaart is geprint.")
                .ticks("Het adres van het portaal werkt.").ticks("Het aanbod op de kaart klopt.").saves();
        itIs(MONDAY.plusDays(2), 17);
        as("training").picksUp("Training geven: aanwezigheid", number).reads("/training/")
                .chooses("Is de training gegeven?", "Ja").types("Hoeveel mensen waren er?", "10").saves();
        itIs(MONDAY.plusDays(14), 10);
        as("training").picksUp("Evaluatie verwerken", number).types("Hoeveel mensen gaven een cijfer?", "9")
                .types("Wat is het gemiddelde cijfer?", "8").saves();
        itIs(MONDAY.plusDays(94), 10);
        as("partner-relations").picksUp("Effect bespreken met partner", number).reads("een 8")
                .types("Wat spreekt u met de partner af?", "Elk kwartaal bellen").saves();
        becomes("recognition_training", number, "CLOSED");
    }

    @Test
    void makesACourseForAPartnersOwnGroup() {
        as("course-ops").begins("Cursus op maat").chooses("Voor welke partner?", "UWV Laagveen")
                .chooses("Voor wie is de cursus?", "Mensen die werk zoeken")
                .types("Wat moeten de mensen kunnen?", "Zelf een brief schrijven").types("Hoeveel mensen ongeveer?", "9")
                .chooses("Waar zijn de lessen?", "In de bibliotheek")
                .fillsDay("Vanaf welke dag kan het?", MONDAY.plusDays(14))
                .fillsDay("Tot welke dag kan het?", MONDAY.plusDays(90))
                .chooses("Wanneer kunnen de mensen?", "Ochtend", "Avond").savesWhatBegan();
        String number = latest("custom_education");

        as("course-ops").picksUp("Maatwerkvraag verkennen", number).reads("9 mensen, niveau niet bekend")
                .chooses("Gaan we verder?", "Ja").chooses("Wat gaan de mensen leren?", "Computer en internet")
                .chooses("Wat kunnen zij nu?", "Zij beginnen net")
                .chooses("Hebben wij in deze periode een docent of vrijwilliger?", "Ja").saves();
        as("course-ops").picksUp("Programma ontwerpen", number)
                .chooses("Bij welk aanbod hoort de cursus?", jdbc.queryForObject("select title from wegwijs.offering"
                        + " where domain = 'DIGITAL_BASIC' and form = 'GROUP' and status = 'ACTIVE' order by title limit 1",
                        String.class))
                .types("Hoeveel lessen?", "2").chooses("Hoe lang duurt een les?", "Anderhalf uur")
                .chooses("Wie geeft de lessen?", "Een collega").types("Wat betaalt de partner? (in euro’s)", "250")
                .types("Hoeveel mensen zijn er minstens nodig?", "4")
                .types("Hoeveel mensen kunnen er hoogstens meedoen?", "8").saves();
        as("management").picksUp("Voorstel en prijs goedkeuren", number).reads("€ 250")
                .chooses("Wat vindt u van het voorstel?", "Goed, stuur het naar de partner").saves();

        assertThat(row("custom_education", number)).containsEntry("state", "PROPOSED").containsEntry("price_cents", 25_000L);

        agreements.record(uwv(), AgreementKind.COOPERATION, MONDAY, null);
        customs.answer(uwv(), number, CustomAnswer.YES, null);
        itIs(MONDAY.plusDays(30), 10);
        as("course-ops").picksUp("Groep samenstellen", number).chooses("Gaat de groep door?", "Ja, wij beginnen")
                .fillsDay("Op welke dag is de eerste les?", MONDAY.plusDays(35)).types("Hoe laat begint de les?", "10:00")
                .types("Waar is de les?", "Leerzaal").saves();
        itIs(MONDAY.plusDays(44), 10);
        as("course-ops").picksUp("Maatwerk evalueren", number).chooses("Welk cijfer geeft de partner?", "4")
                .chooses("Hoe gaan we verder?", "Wij zijn klaar").saves();
        becomes("custom_education", number, "CLOSED");
    }

    @Test
    void adoptsANationalProgrammeUpToItsFirstGroup() {
        as("course-ops").begins("Landelijk programma invoeren").chooses("Welk programma?", "Digisterker")
                .chooses("Bij welke vestiging?", "Veenrijk").types("Waarom willen wij dit?", "Veel mensen vragen ernaar")
                .savesWhatBegan();
        String number = latest("programme_adoption");

        as("course-ops").picksUp("Landelijk programma beoordelen", number).reads("Digisterker")
                .chooses("Willen wij dit programma?", "Ja").saves();
        as("course-ops").picksUp("Licentie en plan aanvragen", number)
                .fillsDay("Op welke dag stuurde u de aanvraag?", MONDAY).ticks("Het plan is meegestuurd").saves();
        as("course-ops").picksUp("Licentiebesluit vastleggen", number).chooses("Krijgen wij de licentie?", "Ja").saves();
        as("course-ops").picksUp("Docenten laten trainen", number)
                .chooses("Is er een docent met een certificaat?", "Ja").chooses("Wie is de docent?", "Vrijwilliger")
                .fillsDay("Op welke dag is het certificaat gehaald?", MONDAY).saves();
        as("course-ops").picksUp("Eerste groep plannen", number)
                .chooses("Welke cursus of inloop?", "Digisterker")
                .types("In welke ruimte?", "Leerzaal").fillsDay("Eerste keer", MONDAY.plusDays(21))
                .types("Van", "10:00").types("Tot", "12:00").types("Minstens hoeveel deelnemers?", "2")
                .types("Hoogstens hoeveel deelnemers?", "8").saves();

        assertThat(row("programme_adoption", number))
                .containsEntry("state", "ADOPTED").extractingByKey("runs").asString().hasSizeGreaterThan(10);
    }

    @Test
    void givesAPartnerARoomAndAsksHowManyPeopleCame() {
        as("course-ops").begins("Gebruik van een ruimte").chooses("Welke partner vraagt het?", "UWV Laagveen")
                .chooses("Waarvoor is de ruimte?", "Spreekuur").fillsDay("Op welke dag?", MONDAY.plusDays(20))
                .types("Hoe laat begint u?", "10:00").types("Hoe laat bent u klaar?", "12:00").types("Hoeveel keer?", "1")
                .types("Hoeveel mensen komen er per keer?", "6").savesWhatBegan();
        String number = latest("facility_request");
        as("course-ops").picksUp("Ruimteverzoek beoordelen", number).reads("UWV Laagveen").reads("Leerzaal")
                .chooses("Kan het?", "Ja").choosesOneOf("Welke ruimte krijgt de partner?", "Leerzaal").saves();
        itIs(MONDAY.plusDays(21), 10);
        isMailed("FACILITY_COUNT", number);
        itIs(MONDAY.plusDays(32), 10);
        as("course-ops").picksUp("Bezoekers navragen", number).reads("Leerzaal")
                .types("Hoeveel mensen kwamen er in totaal?", "5").saves();
        becomes("facility_request", number, "USED");
    }

    @Test
    void guidesSomebodyWhoWantsToHelpUntilTheEnd() {
        BranchId branch = new BranchId("veenrijk");
        applications.apply(new NewVolunteer("Willemien Proefvink", new PhoneNumber(PHONE), null,
                VolunteerSource.OWN_CHANNEL, null, Set.of(VolunteerFunction.TAALCAFE), Set.of(), Set.of("MON_MORNING"),
                branch, Set.of(branch), 1, false), Map.of());
        String number = jdbc.queryForObject("select number from wegwijs.volunteer where phone = ?", String.class, PHONE);

        as("volunteers").picksUp("Kennismaken met vrijwilliger", number).reads("Willemien Proefvink").reads("maandagochtend")
                .chooses("Past het?", "Ja, wij gaan verder").chooses("Wat gaat de vrijwilliger doen?", "Taalcafé")
                .chooses("Voor welke vestiging?", "Veenrijk").types("Hoeveel deelnemers tegelijk?", "1")
                .ticks("Wij hebben besproken wat wij van elkaar verwachten.").saves();

        as("volunteers").picksUp("Overeenkomst tekenen", number).ticks("De overeenkomst is getekend.")
                .ticks("De geheimhouding is getekend.").ticks("De huisregels zijn besproken.")
                .fillsDay("Op welke dag?", LocalDate.now(clock)).saves();
        as("volunteers").picksUp("Training inplannen", number).chooses("Welke training?", "Basistraining taal")
                .chooses("Wie geeft de training?", "Wij zelf").fillsDay("Op welke dag is de training klaar?", MONDAY).saves();
        itIs(MONDAY.plusDays(1), 10);
        as("volunteers").picksUp("Inzetbaar maken", number).chooses("Gaan we door met deze vrijwilliger?", "Ja")
                .chooses("Welke training is gedaan?", "Basistraining taal")
                .fillsDay("Op welke dag was de training klaar?", MONDAY).saves();
        becomes("volunteer", number, "READY");

        itIs(MONDAY.plusDays(183), 10);
        as("volunteers").picksUp("Gesprek met vrijwilliger", number).reads("Willemien Proefvink")
                .chooses("Gaat het goed?", "Nee").chooses("Hoe gaan we verder?", "De vrijwilliger stopt").saves();
        as("volunteers").picksUp("Afscheid en herkoppelen", number).fillsDay("Wat is de laatste dag?", MONDAY.plusDays(183))
                .ticks("Ik heb de vrijwilliger bedankt.").saves();
        becomes("volunteer", number, "LEFT");
    }

    @Test
    void looksForHelpersAndGuidesAnIntern() {
        PartnerId school = partner("Mbo-school Laagveen");
        agreements.record(school, AgreementKind.INTERNSHIP_FRAME, MONDAY, null);
        as("volunteers").begins("Vrijwilligers zoeken").choosesOneOf("Voor welke vestiging?", "Veenrijk")
                .choosesOneOf("Wat gaan de vrijwilligers doen?", "Helpen bij een cursus").types("Hoeveel vrijwilligers?", "1")
                .chooses("Waar zoekt u?", "Bij scholen: een stagiair").savesWhatBegan();
        String number = jdbc.queryForObject("select number from wegwijs.internship", String.class);

        as("internships").picksUp("Stageplek beschrijven", number).types("Hoe heet de stageplek?", "Helpen bij de inloop")
                .choosesOneOf("Van welke school?", "Mbo niveau 3").fillsDay("Eerste dag", MONDAY.plusDays(1))
                .fillsDay("Laatste dag", MONDAY.plusDays(41)).types("Hoeveel uur per week?", "16")
                .chooses("Wat gaat de stagiair doen?", "Inloop computer").choosesOneOf("Wie begeleidt de stagiair?", "Team")
                .types("Hoeveel plekken?", "1").saves();
        assertThat(row("internship", number)).containsEntry("state", "PUBLISHED").containsEntry("places", 1);
        assertThat(jdbc.queryForObject("select state from wegwijs.volunteer_request", String.class)).isEqualTo("PASSED_ON");

        schools.propose(school, number, new Student("Robin", "Proefvink", 2004, "Stagebureau"), Map.of(), UUID.randomUUID());
        String intern = schools.students(school).get(0).number();
        as("internships").picksUp("Kennismaken en kiezen", intern).reads("Robin Proefvink")
                .chooses("Komt deze student bij ons?", "Ja").saves();
        as("internships").picksUp("Overeenkomst regelen", intern).reads("praktijkovereenkomst")
                .fillsDay("Op welke dag is de overeenkomst getekend?", MONDAY)
                .ticks("Wij zijn een erkend leerbedrijf voor deze opleiding.")
                .chooses("Hoe is het veilig voor deelnemers?", "De begeleider is er altijd bij").saves();
        as("internships").picksUp("Stagiair inwerken", intern).ticks("Wij hebben besproken hoe wij met gegevens omgaan.")
                .ticks("De stagiair weet hoe wij laaggeletterdheid herkennen.").ticks("De stagiair kent de oefenprogramma’s.")
                .ticks("De stagiair kent de huisregels.").ticks("De stagiair weet wat wel en niet mag.")
                .chooses("Wat gaat de stagiair doen?", "Inloop computer").saves();
        itIs(MONDAY.plusDays(22), 10);
        as("internships").picksUp("Tussengesprek met school", intern).chooses("Hoe doet de stagiair het?", "Goed")
                .chooses("Gaat de stage door?", "Ja").saves();
        as("internships").picksUp("Eindgesprek en overdracht", intern).chooses("Hoe deed de stagiair het?", "Goed")
                .chooses("Wie neemt de inloop over?", "Een vrijwilliger").saves();
        becomes("intern", intern, "COMPLETED");
    }

    /** Whoever is asked first has time to answer. */
    private void isMailed(String topic, String number) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(jdbc.queryForList(
                "select topic from wegwijs.outgoing_message where thread = ?", String.class, number)).contains(topic));
    }
}
