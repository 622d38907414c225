package nl.wegwijs.browser;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
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
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.PartnerUsers;
import nl.wegwijs.partner.UserRole;
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
    @Autowired
    private PartnerAgreements agreements;
    @Autowired
    private PartnerUsers users;
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

    /** Whose partner signs in the portal, as {@code AgreementStories} tells; here is what colleagues do. */
    @Test
    void comesToAnAgreementThatManagementSigns() {
        as("partner-relations").begins("Afspraken met een partner").chooses("Kennen wij de organisatie al?", "Ja, zij staat in de lijst")
                .chooses("Welke organisatie?", "UWV Laagveen").chooses("Hoe kwamen wij bij deze organisatie?", "Via ons netwerk")
                .savesWhatBegan();
        String number = jdbc.queryForObject("select max(number) from wegwijs.exploration", String.class);
        as("partner-relations").picksUp("Kennismaking vastleggen", number).reads("UWV Laagveen").reads("Wij werken samen")
                .fillsDay("Wanneer was het gesprek?", MONDAY).chooses("Wat gaan wij samen doen?", "Wij delen gegevens van mensen")
                .types("Wat spraken wij af?", "Elk kwartaal cijfers").saves();
        Colleague drafts = as("partner-relations").picksUp("Afspraken opstellen", number).reads("samenwerking en gegevens delen")
                .chooses("Komen er afspraken op papier?", "Ja").chooses("Wie leidt?", "Samen");
        List.of("zorgt voor de inhoud", "begeleidt de mensen", "zorgt voor de ruimte", "zorgt voor de apparatuur", "werft de mensen",
                "kijkt wie past", "maakt promotie", "schrijft de mensen in", "zorgt voor het materiaal", "heeft de licentie",
                "evalueert", "maakt het verslag", "betaalt").forEach(task -> drafts.chooses("Wie " + task + "?", "Samen"));
        drafts.types("Binnen hoeveel werkdagen antwoordt de partner?", "5")
                .chooses("Wat hoort de partner hoogstens over mensen?", "Of het contact lukte")
                .types("Wat kost het ons en de partner samen per jaar? (in euro’s)", "0")
                .fillsDay("Vanaf welke dag gelden de afspraken?", MONDAY).chooses("Hoe vaak bespreken wij hoe het gaat?", "Elk jaar")
                .types("Hoe kunnen wij of de partner stoppen?", "Drie maanden van tevoren").saves();
        as("privacy").picksUp("Privacytoets", number).reads("UWV Laagveen")
                .chooses("Welke gegevens gaan heen en weer?", "Naam en telefoon").ticks("Alleen deze velden, niets meer.")
                .chooses("Waarom mag het?", "De deelnemer zegt ja").chooses("Is het zo goed?", "Ja").saves();
        PartnerUserView coordinator = users.of(uwv()).stream().filter(one -> one.role() == UserRole.COORDINATOR).findFirst().orElseThrow();
        String paper = agreements.waiting(uwv()).get(0).number();
        agreements.sign(coordinator, paper);
        as("management").picksUp("Ondertekenen", number).reads(paper).ticks("Ik heb de afspraken gelezen en getekend.")
                .fillsDay("Op welke dag tekende u?", MONDAY).saves();

        assertThat(jdbc.queryForMap("select * from wegwijs.partner_agreement where number = ?", paper))
                .containsEntry("state", "ACTIVE").containsEntry("signed_by", "management");
    }

    private PartnerId uwv() {
        return PartnerId.of(jdbc.queryForObject("select id::text from wegwijs.partner_organisation where name = 'UWV Laagveen'",
                String.class));
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

        as("volunteers").picksUp("Overeenkomst tekenen", number).ticks("De overeenkomst is getekend.")
                .ticks("De geheimhouding is getekend.").ticks("De huisregels zijn besproken.")
                .fillsDay("Op welke dag?", LocalDate.now(clock)).saves();
        as("volunteers").finds("Training inplannen", number);
    }

    @Test
    void looksForHelpersAndDescribesAPlaceForAnIntern() {
        as("volunteers").begins("Vrijwilligers zoeken").choosesOneOf("Voor welke vestiging?", "Veenrijk")
                .choosesOneOf("Wat gaan de vrijwilligers doen?", "Helpen bij een cursus").types("Hoeveel vrijwilligers?", "1")
                .chooses("Waar zoekt u?", "Bij scholen: een stagiair").savesWhatBegan();
        String number = jdbc.queryForObject("select number from wegwijs.internship", String.class);

        LocalDate first = LocalDate.now(clock).plusDays(14);
        as("internships").picksUp("Stageplek beschrijven", number).types("Hoe heet de stageplek?", "Helpen bij de inloop")
                .choosesOneOf("Van welke school?", "Mbo niveau 3").fillsDay("Eerste dag", first)
                .fillsDay("Laatste dag", first.plusDays(100)).types("Hoeveel uur per week?", "16")
                .chooses("Wat gaat de stagiair doen?", "Inloop computer").choosesOneOf("Wie begeleidt de stagiair?", "Team")
                .types("Hoeveel plekken?", "1").saves();

        assertThat(jdbc.queryForMap("select * from wegwijs.internship where number = ?", number))
                .containsEntry("state", "PUBLISHED").containsEntry("places", 1);
        assertThat(jdbc.queryForObject("select state from wegwijs.volunteer_request", String.class)).isEqualTo("PASSED_ON");
    }

    private Colleague as(String user) {
        return staff.computeIfAbsent(user, one ->
                new Colleague(chromium.window("nl-NL", 1400), "http://127.0.0.1:" + port, clock, trail).logsIn(one));
    }
}
