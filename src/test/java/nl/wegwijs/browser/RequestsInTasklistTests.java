package nl.wegwijs.browser;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.VolunteerApplications;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who offers help, asks for a training, a course or a room, or gives something together with us, in the hands of the colleagues whose work it is. */
@BrowserTest
class RequestsInTasklistTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final String PHONE = "+31600004711";

    @Autowired
    private ShiftableClock clock;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private VolunteerApplications applications;
    @LocalServerPort
    private int port;

    private final Trail trail = new Trail();
    private final Map<String, Colleague> staff = new HashMap<>();
    private Chromium chromium;

    @BeforeEach
    void comesToWork() {
        chromium = new Chromium();
        clock.moveTo(MONDAY.atTime(10, 0).atZone(clock.getZone()).toInstant());
    }

    @AfterEach
    void goesHome() {
        staff.forEach((user, colleague) -> colleague.pictures("requests-of-" + user));
        staff.values().forEach(Colleague::close);
        chromium.close();
        clock.reset();
    }

    @Test
    void plansATrainingWithWhatWasAskedForFilledInAlready() {
        as("training").begins("Training herkennen").chooses("Voor welke partner?", "UWV Laagveen")
                .chooses("Waar gaat de training over?", "Beide").types("Wie doen mee? (functie)", "Klantmanagers")
                .types("Hoeveel mensen ongeveer?", "12").types("Hoeveel minuten hebben zij?", "240")
                .chooses("Kregen zij eerder zo’n training?", "Nee")
                .ticks("Wil oefenen met een acteur of ervaringsdeskundige.").savesWhatBegan();
        String number = jdbc.queryForObject("select max(number) from wegwijs.recognition_training", String.class);

        as("training").picksUp("Trainingsvraag bespreken", number).reads("UWV Laagveen")
                .chooses("Gaan we verder?", "Ja").saves();
        as("training").picksUp("Training plannen", number).reads("12 mensen, 240 minuten, wil oefenen")
                .chooses("Wat doen we?", "Wij stellen een dag voor").fillsDay("Op welke dag?", MONDAY.plusDays(28))
                .fillsTime("Hoe laat?", LocalTime.of(13, 0)).types("Waar?", "Leerzaal")
                .chooses("Wie geeft de training?", "Team Training").saves();

        assertThat(jdbc.queryForMap("select * from wegwijs.recognition_training where number = ?", number))
                .containsEntry("state", "PLANNED").containsEntry("size", 12).containsEntry("practice", true)
                .containsEntry("variant", "EXTENDED").containsEntry("trainer", "training");
    }

    @Test
    void makesAProposalForAPartnersOwnGroup() {
        as("course-ops").begins("Cursus op maat").chooses("Voor welke partner?", "UWV Laagveen")
                .chooses("Voor wie is de cursus?", "Mensen die werk zoeken")
                .types("Wat moeten de mensen kunnen?", "Zelf een brief schrijven").types("Hoeveel mensen ongeveer?", "9")
                .chooses("Waar zijn de lessen?", "In de bibliotheek")
                .fillsDay("Vanaf welke dag kan het?", MONDAY.plusDays(14))
                .fillsDay("Tot welke dag kan het?", MONDAY.plusDays(90))
                .chooses("Wanneer kunnen de mensen?", "Ochtend", "Avond").savesWhatBegan();
        String number = jdbc.queryForObject("select max(number) from wegwijs.custom_education", String.class);

        as("course-ops").picksUp("Maatwerkvraag verkennen", number).reads("9 mensen, niveau niet bekend")
                .chooses("Gaan we verder?", "Ja").chooses("Wat gaan de mensen leren?", "Computer en internet")
                .chooses("Wat kunnen zij nu?", "Zij beginnen net")
                .chooses("Hebben wij in deze periode een docent of vrijwilliger?", "Ja").saves();
        as("course-ops").picksUp("Programma ontwerpen", number)
                .chooses("Bij welk aanbod hoort de cursus?", jdbc.queryForObject("select title from wegwijs.offering"
                        + " where domain = 'DIGITAL_BASIC' and form = 'GROUP' and status = 'ACTIVE' order by title limit 1",
                        String.class))
                .types("Hoeveel lessen?", "6").chooses("Hoe lang duurt een les?", "Anderhalf uur")
                .chooses("Wie geeft de lessen?", "Een collega").types("Wat betaalt de partner? (in euro’s)", "250")
                .types("Hoeveel mensen zijn er minstens nodig?", "4")
                .types("Hoeveel mensen kunnen er hoogstens meedoen?", "8").saves();
        as("management").picksUp("Voorstel en prijs goedkeuren", number).reads("€ 250")
                .chooses("Wat vindt u van het voorstel?", "Goed, stuur het naar de partner").saves();

        assertThat(jdbc.queryForMap("select * from wegwijs.custom_education where number = ?", number))
                .containsEntry("state", "PROPOSED").containsEntry("price_cents", 25_000L).containsEntry("sessions", 6);
    }

    @Test
    void preparesAnEveningWithAPartnerPartByPart() {
        as("course-ops").begins("Gezamenlijke cursus").chooses("Met welke partner?", "SeniorWeb Veenrijk")
                .chooses("Wat wordt het?", "Eén keer, zoals een lezing").chooses("Bij welk aanbod hoort het?", "Nieuw aanbod")
                .types("Hoe heet het nieuwe aanbod?", "Veilig op internet")
                .chooses("Wat gaan de mensen leren?", "Computer en internet").savesWhatBegan();
        String number = jdbc.queryForObject("select max(number) from wegwijs.joint_course", String.class);

        as("partner-relations").picksUp("Afspraken regelen", number).reads("SeniorWeb Veenrijk")
                .chooses("Is de samenwerking vastgelegd?", "Ja").fillsDay("Vanaf welke dag geldt de afspraak?", MONDAY).saves();
        as("course-ops").picksUp("Taakverdeling bevestigen", number).reads("dit is de eerste keer")
                .chooses("Gaan we verder?", "Ja").fillsDay("Op welke dag begint het?", MONDAY.plusDays(56))
                .types("Hoe laat begint het?", "19:00").chooses("Hoe lang duurt het?", "2 uur").types("Hoeveel keer?", "1")
                .types("Waar is het, voor zover u weet?", "Huiskamer").chooses("Moeten mensen zich aanmelden?", "Nee")
                .types("Hoeveel mensen zijn er minstens nodig?", "0")
                .types("Hoeveel mensen kunnen er hoogstens meedoen?", "30").chooses("Begeleiding", "Bibliotheek")
                .types("Waarom anders dan gewoonlijk? (mag leeg)", "Wij hebben zelf een docent").saves();
        as("course-ops").picksUp("Ruimte en apparatuur regelen", number).reads("Veilig op internet")
                .chooses("Welke ruimte?", "Huiskamer, 16 stoelen").types("Hoeveel stoelen staan er?", "16")
                .chooses("Moet er een vast leercentrum komen?", "Nee").saves();
        as("promotion").picksUp("Promotie maken", number).chooses("Waar komt de tekst?", "Website", "Flyer")
                .types("Welke tekst?", "Kom ook! Het is gratis.").types("Welk nummer kunnen mensen bellen?", "0612345678")
                .fillsDay("Vanaf welke dag?", MONDAY).fillsDay("Tot en met welke dag?", MONDAY.plusDays(50)).saves();
        as("course-ops").picksUp("Docenten regelen", number).chooses("Is er een docent?", "Ja").saves();

        assertThat(jdbc.queryForMap("select * from wegwijs.joint_course where number = ?", number))
                .containsEntry("state", "PREPARING").containsEntry("place", "Huiskamer").extractingByKey("parts").asString()
                .contains("\"PLACE\": \"DONE\"", "\"PROMOTION\": \"DONE\"", "\"TEACHERS\": \"DONE\"");
    }

    @Test
    void adoptsANationalProgrammeUpToItsFirstGroup() {
        as("course-ops").begins("Landelijk programma invoeren").chooses("Welk programma?", "Digisterker")
                .chooses("Bij welke vestiging?", "Veenrijk").types("Waarom willen wij dit?", "Veel mensen vragen ernaar")
                .savesWhatBegan();
        String number = jdbc.queryForObject("select max(number) from wegwijs.programme_adoption", String.class);

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

        assertThat(jdbc.queryForMap("select * from wegwijs.programme_adoption where number = ?", number))
                .containsEntry("state", "ADOPTED").extractingByKey("runs").asString().hasSizeGreaterThan(10);
    }

    @Test
    void tellsAPartnerThatThereIsNoRoom() {
        as("course-ops").begins("Gebruik van een ruimte").chooses("Welke partner vraagt het?", "UWV Laagveen")
                .chooses("Waarvoor is de ruimte?", "Spreekuur").fillsDay("Op welke dag?", MONDAY.plusDays(20))
                .types("Hoe laat begint u?", "10:00").types("Hoe laat bent u klaar?", "12:00").types("Hoeveel keer?", "1")
                .types("Hoeveel mensen komen er per keer?", "6").savesWhatBegan();
        String number = jdbc.queryForObject("select max(number) from wegwijs.facility_request", String.class);
        as("course-ops").picksUp("Ruimteverzoek beoordelen", number).reads("UWV Laagveen").reads("Leerzaal")
                .chooses("Kan het?", "Nee").types("Waarom niet?", "Die dag zijn wij dicht").saves();
        assertThat(jdbc.queryForMap("select * from wegwijs.facility_request where number = ?", number))
                .containsEntry("state", "DECLINED").containsEntry("declined_because", "Die dag zijn wij dicht");
    }

    @Test
    void getsAcquaintedWithSomebodyWhoWantsToHelp() {
        BranchId branch = new BranchId("veenrijk");
        applications.apply(new NewVolunteer("Willemien Proefvink", new PhoneNumber(PHONE), null,
                VolunteerSource.OWN_CHANNEL, null, Set.of(VolunteerFunction.TAALCAFE), Set.of(), Set.of("MON_MORNING"),
                branch, Set.of(branch), 1, false), Map.of());
        String number = jdbc.queryForObject("select number from wegwijs.volunteer where phone = ?", String.class, PHONE);

        as("volunteers").picksUp("Kennismaken met vrijwilliger", number).reads("Willemien Proefvink").reads("maandagochtend")
                .chooses("Past het?", "Ja, wij gaan verder").chooses("Wat gaat de vrijwilliger doen?", "Taalcafé")
                .chooses("Voor welke vestiging?", "Veenrijk").types("Hoeveel deelnemers tegelijk?", "1")
                .ticks("Wij hebben besproken wat wij van elkaar verwachten.").saves();

        as("volunteers").finds("Inzetbaar maken", number);
    }

    private Colleague as(String user) {
        return staff.computeIfAbsent(user, one ->
                new Colleague(chromium.window("nl-NL", 1400), "http://127.0.0.1:" + port, clock, trail).logsIn(one));
    }
}
