package nl.wegwijs.browser;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.ShiftableClock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What happens beside the main way, clicked by the people whose work it is. */
@BrowserTest
class SideRoadsInTasklistTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final String NUMBER = "Nummer van het traject";
    private static int phones = 600_000_500;

    @Autowired
    private ShiftableClock clock;
    @Autowired
    private JdbcTemplate jdbc;
    @LocalServerPort
    private int port;

    private final Trail trail = new Trail();
    private final Map<String, Colleague> staff = new HashMap<>();
    private Chromium chromium;

    @BeforeEach
    void opensTheLibrary() {
        chromium = new Chromium();
        itIs(MONDAY, 10);
    }

    @AfterEach
    void everybodyGoesHome() {
        staff.forEach((user, colleague) -> colleague.pictures("side-road-of-" + user));
        staff.values().forEach(Colleague::close);
        chromium.close();
        clock.reset();
    }

    @Test
    void movesToAnotherMunicipality() {
        String number = aCase("Verhuisje");
        as("front-desk").begins("Traject wijzigen").types(NUMBER, "TR-2026-99999")
                .chooses("Wat verandert er?", "Deelnemer verhuist")
                .savesInVain("Dit nummer kennen we niet in uw vestiging. Kijk het na.");
        assertThat(as("front-desk").field("Wat verandert er?", 1)).containsText("Deelnemer verhuist");
        as("front-desk").types(NUMBER, number).savesWhatBegan();

        as("follow-up").picksUp("Verhuizing beoordelen", number).reads("Verhuisje Proefvink")
                .chooses("Naar welke gemeente?", "Duinoord").fillsDay("Vanaf welke dag?", MONDAY.plusDays(20))
                .chooses("Wat wil de deelnemer?", "Nu naar het Taalhuis in de nieuwe gemeente");
        as("follow-up").isAskedFor("Mogen wij de deelnemer overdragen aan het Taalhuis daar?");
        as("follow-up").chooses("Mogen wij de deelnemer overdragen aan het Taalhuis daar?", "Ja").saves();

        as("follow-up").finds("Doorverwijzing kiezen", number);
    }

    @Test
    void bringsSomebodyToHelpTheSameDay() {
        String number = aCase("Baliebezoek");
        as("front-desk").begins("Contact aan de balie").types(NUMBER, number)
                .chooses("Wat gebeurde er?", "De persoon kwam langs");
        as("front-desk").isAskedFor("Wil de persoon verder?");
        as("front-desk").chooses("Wil de persoon verder?", "Ja").savesWhatBegan();
        as("front-desk").begins("Traject wijzigen").types(NUMBER, number)
                .chooses("Wat verandert er?", "Spoed: brief of probleem met haast").savesWhatBegan();
        as("intake").finds("Intake plannen", number);

        as("front-desk").picksUp("Spoedvraag oppakken", number)
                .chooses("Wat is er aan de hand?", "Deurwaarder of beslag").chooses("Is de persoon nu veilig?", "Nee")
                .reads("Bel direct").chooses("Is de persoon nu veilig?", "Ja")
                .fillsDay("Welke datum telt?", MONDAY.plusDays(3)).chooses("Wie kan helpen?", "Schuldhulp");
        as("front-desk").isAskedFor("Ik heb geen kopie of foto van de brief gemaakt.");
        as("front-desk").ticks("Ik heb geen kopie of foto van de brief gemaakt.").saves();
        as("intake").picksUp("Doorverwijzing kiezen", number).reads("Hulp met haast.")
                .chooses("Naar welke organisatie?", "Schuldhulp Laagveen").saves();
        as("intake").picksUp("Toestemming voor doorverwijzing vragen", number)
                .ticks("De deelnemer vertelde het in eigen woorden terug.").chooses("Mogen wij dit sturen?", "Ja")
                .chooses("Hoe gaf de deelnemer toestemming?", "Mondeling")
                .chooses("Wie neemt contact op?", "Wij nemen contact op").saves();
        as("intake").picksUp("Warme overdracht doen", number).chooses("Staat er een afspraak?", "Ja")
                .chooses("Hoe ging de overdracht?", "Samen gebeld")
                .types("Met wie sprak u? (functie of naam op het werk)", "Consulent")
                .fillsDay("Wanneer is de eerste afspraak?", MONDAY.plusDays(1))
                .fillsTime("Hoe laat?", LocalTime.of(10, 0)).types("Waar?", "Stadhuis").saves();

        itIs(MONDAY.plusDays(4), 13);
        as("intake").picksUp("Terugbellen: is het geregeld?", number).reads("Baliebezoek Proefvink")
                .chooses("Is het geregeld?", "De afspraak is geweest").saves();
        assertThat(jdbc.queryForList("""
                select help.status from wegwijs.urgent_help help join wegwijs.referral_case one on one.id = help.case_id
                where one.number = ?""", String.class, number)).containsExactly("ARRANGED");
    }

    @Test
    void bringsTwoPeopleTogether() {
        String number = aCase("Maatje");
        isAssessed(number);
        as("assessment").picksUp("Leeradvies bespreken en vastleggen", number)
                .types("Wat wil de deelnemer zelf? (eigen woorden)", "Samen oefenen")
                .chooses("Wat is het advies?", "Taalmaatje (vrijwilliger)")
                .choosesOneOf("Welke cursus? Kies er hoogstens drie.", "Taalmaatje")
                .chooses("Is het advies anders dan de wens? Waarom?", "Nee").chooses("Vindt de deelnemer dit goed?", "Ja");
        String volunteer = registersAVolunteer();
        as("assessment").saves();

        as("volunteers").picksUp("Koppeling voorstellen", number).reads("dinsdagochtend")
                .chooses("Past er een vrijwilliger bij?", "Ja").choosesOneOf("Welke vrijwilliger?", volunteer)
                .chooses("Mag de vrijwilliger uw voornaam, telefoon en leervraag weten?", "Ja")
                .chooses("Hoe vaak zien zij elkaar?", "Elke week").chooses("Hoeveel minuten per keer?", "60")
                .chooses("Waar?", "In de bibliotheek")
                .fillsDay("Op welke dag maken zij kennis?", MONDAY.plusDays(2)).fillsTime("Hoe laat?", LocalTime.of(14, 0))
                .saves();

        itIs(MONDAY.plusDays(2), 16);
        as("volunteers").picksUp("Kennismaking bevestigen", number).reads("Maatje en " + volunteer)
                .chooses("Hebben zij elkaar gezien?", "Nog niet, het wordt een andere dag");
        as("volunteers").isAskedFor("Wat is de nieuwe dag?");
        as("volunteers").chooses("Hebben zij elkaar gezien?", "Ja").saves();
        itIs(MONDAY.plusDays(44), 13);
        as("volunteers").finds("Proefperiode bespreken", number);
    }

    private String registersAVolunteer() {
        String name = "Hulp " + "ABCDEFGHIJ".charAt(phones % 10) + "Proefvink";
        as("volunteers").begins("Vrijwilliger inschrijven en inwerken").types("Voornaam en achternaam", name)
                .types("Telefoonnummer", "0" + phones++).chooses("Hoe kent de vrijwilliger ons?", "Via de bibliotheek")
                .chooses("Voor welke vestiging?", "Veenrijk").chooses("Wat gaat de vrijwilliger doen?", "Taalmaatje")
                .chooses("Ochtend", "Dinsdag").types("Hoeveel deelnemers tegelijk?", "2")
                .chooses("Wat is getekend of besproken?", "De overeenkomst is getekend",
                        "De geheimhouding is getekend", "De huisregels zijn besproken")
                .fillsDay("Op welke dag?", MONDAY.minusDays(5)).fillsDay("Op welke dag zag u de VOG?", MONDAY.minusDays(5))
                .chooses("Welke training is gedaan?", "Basistraining taal")
                .fillsDay("Op welke dag was de training klaar?", MONDAY.minusDays(5)).savesWhatBegan();
        return name;
    }

    private void isAssessed(String number) {
        QuietColleague intake = new QuietColleague(home(), "intake");
        intake.does("contactParticipant", number, Map.of("channel", "PHONE", "result", "REACHED", "wantsIntake", "YES"));
        intake.does("planIntake", number, Map.of("when", MONDAY + "T11:00", "place", "LIBRARY", "reminderBy", "PHONE"));
        intake.does("askConsent", number, Map.of("showedUp", "YES", "teachBack", true, "cRegistration", "YES",
                "cFeedback", "STATUS_ONLY", "cSurvey", "YES", "cAftercare", "YES", "method", "SPOKEN", "lang", "nl"));
        intake.does("holdIntake", number, Map.of("birthYear", 1967, "postcode4", "1234", "languageBackground", "NT1",
                "schoolYears", "SIX_TO_EIGHT", "canReadLatinScript", "YES", "spokenDutch", "GOOD",
                "ownDevice", List.of("PHONE"), "availableMorning", List.of("TUE_MORNING")));
        intake.does("concludeIntake", number, Map.of("result", "PROCEED"));
        intake.does("recordLearningNeed", number,
                Map.of("ownWords1", "Brieven lezen", "domain1", "DIGITAL_BASIC", "context1", "WORK"));
        QuietColleague assessment = new QuietColleague(home(), "assessment");
        assessment.does("prepareAssessment", number, Map.of("explained", true, "instrument1", "DIGIMETER"));
        assessment.does("takeAssessment", number, Map.of("outcome", "DONE", "takenOn", MONDAY.toString(), "digitalBand", "LOW"));
        assessment.does("discussResult", number, Map.of("understood", true, "agrees", "YES", "shareWithProvider", "YES"));
    }

    /** Somebody UWV sends; the number of the case. */
    private String aCase(String name) {
        String signal = new PartnerOffice(home(), "demo-uwv").sends("""
                {"candidate": {"givenName": "%s", "familyName": "Proefvink", "phone": "0%d",
                  "preferredChannel": "PHONE", "municipalityCode": "9001"},
                 "consentAtSource": "YES_SPOKEN", "consentOn": "%s", "personKnows": true,
                 "needDomains": ["DIGITAL_BASIC"]}
                """.formatted(name, phones++, MONDAY.minusDays(1))).get("number").asText();
        return jdbc.queryForObject("""
                select one.number from wegwijs.referral_case one join wegwijs.signal sent on sent.case_id = one.id
                where sent.number = ?""", String.class, signal);
    }

    private Colleague as(String user) {
        return staff.computeIfAbsent(user, one ->
                new Colleague(chromium.window("nl-NL", 1400), home(), clock, trail).logsIn(one));
    }

    private void itIs(LocalDate day, int hour) {
        clock.moveTo(day.atTime(hour, 0).atZone(clock.getZone()).toInstant());
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }
}
