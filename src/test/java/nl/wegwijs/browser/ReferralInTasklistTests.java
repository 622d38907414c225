package nl.wegwijs.browser;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.NewRun;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.course.Session;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.library.SkillDomain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One referral from UWV's signal to a closed case, two courses and a call three months later, by
 * people who know nothing but their task list. Only the clock is moved for them.
 */
@BrowserTest
class ReferralInTasklistTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final String KLIK_EN_TIK = "Klik & Tik: voor het eerst";
    private static final String WALK_IN = "Inloop werk zoeken";
    private static final String NOTE = "Praat graag over vrachtwagens";
    private static final String WISH = "Zelf op werk.nl solliciteren";

    @Autowired
    private ShiftableClock clock;
    @Autowired
    private CourseCatalogue courses;
    @LocalServerPort
    private int port;

    private final Trail trail = new Trail();
    private final Map<String, Colleague> staff = new HashMap<>();
    private Chromium chromium;
    private PartnerOffice uwv;
    private String number;

    @AfterEach
    void everybodyGoesHome() {
        staff.forEach((user, colleague) -> colleague.pictures("last-of-" + user));
        staff.values().forEach(Colleague::close);
        if (chromium != null) {
            chromium.close();
        }
        clock.reset();
    }

    @Test
    void leadsHennieFromUwvToAJob() {
        chromium = new Chromium();
        uwv = new PartnerOffice(home(), "demo-uwv");
        itIs(MONDAY);
        plan(SkillDomain.DIGITAL_BASIC, KLIK_EN_TIK, MONDAY.plusWeeks(2), 8, 3);
        plan(SkillDomain.JOB_APPLICATION, WALK_IN, MONDAY.plusDays(2), 30, 12);

        number = uwv.sends(signal()).get("number").asText();
        uwvHears("ONTVANGEN");
        intake();
        uwvHears("GESPROKEN");
        assessment();
        firstCourse();
        uwvHears("GESTART");
        secondCourse();
        closing();
        uwvHears("AFGEROND");

        staff.values().forEach(colleague -> trail.look(colleague.page()));
        assertThat(trail.left()).hasSizeGreaterThan(100).noneMatch(mark ->
                mark.matches("(?is).*(Hennie|Proefvink|0600000011|600000011|vrachtwagen|werk\\.nl).*"));
    }

    private void intake() {
        itIs(MONDAY.plusDays(1));
        as("intake").picksUp("Contact opnemen").reads("Hennie Proefvink").reads("UWV Laagveen");
        as("intake").chooses("Hoe heeft u contact gezocht?", "Bellen").chooses("Wat kwam eruit?", "Gesproken")
                .chooses("Wil de persoon verder?", "Ja").saves();
        as("intake").picksUp("Intake plannen").fillsDay("Wanneer is het gesprek?", MONDAY.plusDays(4))
                .fillsTime("Hoe laat?", LocalTime.of(10, 0)).chooses("Waar?", "Bibliotheek")
                .chooses("Hoe herinneren we de deelnemer?", "Bellen").saves();
        itIs(MONDAY.plusDays(4));
        as("intake").picksUp("Uitleg geven en toestemming vragen").chooses("Is de deelnemer gekomen?", "Ja")
                .ticks("De deelnemer vertelde het in eigen woorden terug.")
                .chooses("Mogen wij uw gegevens opschrijven?", "Ja")
                .chooses("Wat mogen wij de doorverwijzer vertellen?", "Alleen of u komt en start")
                .chooses("Mogen wij later vragen hoe het ging?", "Ja").chooses("Mogen wij na 3 maanden bellen?", "Ja")
                .chooses("Hoe gaf de deelnemer toestemming?", "Mondeling")
                .chooses("In welke taal was de uitleg?", "Nederlands").saves();
        as("intake").picksUp("Intakegesprek voeren").types("In welk jaar bent u geboren?", "1967")
                .types("Vier cijfers van de postcode", "1234").chooses("Wat is uw eerste taal?", "Nederlands")
                .chooses("Hoeveel jaar ging u naar school?", "6 tot 8 jaar").chooses("Kunt u ons schrift lezen?", "Ja")
                .chooses("Hoe goed spreekt de deelnemer Nederlands?", "Goed").chooses("Wat heeft u zelf?", "Telefoon")
                .saves();
        as("intake").picksUp("Intake afronden").chooses("Wat is de uitkomst van het gesprek?", "Verder bij ons").saves();
        as("intake").picksUp("Leervraag en afspraken vastleggen").types("Wat wilt u kunnen?", WISH)
                .chooses("Welk onderwerp is dat?", "Solliciteren").chooses("Waar in het leven?", "Werk")
                .ticks("Er is nog een leervraag.").types("Wat wilt u kunnen?", 2, "Zelf een mail sturen")
                .choosesAt("Welk onderwerp is dat?", 2, "Computer en internet")
                .choosesAt("Waar in het leven?", 2, "Zelf regelen").saves();
    }

    private void assessment() {
        itIs(MONDAY.plusDays(8));
        as("assessment").picksUp("Niveaubepaling voorbereiden")
                .ticks("Ik heb gezegd: dit is geen examen.").saves();
        as("assessment").picksUp("Niveau bepalen: Solliciteren").chooses("Hoe ging het?", "Gedaan")
                .fillsDay("Op welke dag?", MONDAY.plusDays(8)).chooses("Welk niveau ziet u?", "kan het met hulp").saves();
        as("assessment").picksUp("Niveau bepalen: Computer en internet").chooses("Hoe ging het?", "Gedaan")
                .fillsDay("Op welke dag?", MONDAY.plusDays(8)).chooses("Wat gaf de Digimeter aan?", "Laag").saves();
        as("assessment").picksUp("Uitslag bespreken").ticks("De deelnemer begrijpt de uitslag.")
                .chooses("Is de deelnemer het eens met de uitslag?", "Ja").chooses("Mag de docent dit weten?", "Ja")
                .saves();
        advise(KLIK_EN_TIK);
    }

    private void firstCourse() {
        takePlace();
        itIs(MONDAY.plusWeeks(2));
        as("course-ops").begins("Aanwezigheid").choosesOneOf("Welke les of inloop?", KLIK_EN_TIK)
                .chooses("Wie was er?", "Hennie Proefvink").savesWhatBegan();
        uwvHears("GESTART");
        itIs(MONDAY.plusWeeks(4).plusDays(1));
        as("follow-up").picksUp("Opvolggesprek voeren").chooses("Gaat het goed?", "Ja")
                .chooses("Komt het doel dichterbij?", "Deels").chooses("Wat spreekt u af?", "Niets nodig").saves();
        itIs(MONDAY.plusWeeks(9).plusDays(2));
        endTalk("Ja", "Deels", "Gehaald");
    }

    private void secondCourse() {
        advise(WALK_IN);
        takePlace();
        as("course-ops").begins("Aanwezigheid").choosesOneOf("Welke les of inloop?", WALK_IN)
                .types("Hoeveel mensen kwamen er?", "6")
                .chooses("Welke deelnemers met een traject waren er?", "Hennie Proefvink").savesWhatBegan();
        itIs(MONDAY.plusWeeks(16));
        endTalk("Nee", "Gehaald", "Gehaald");
    }

    private void closing() {
        itIs(MONDAY.plusWeeks(30));
        as("follow-up").picksUp("Nabellen na 3 maanden").chooses("Heeft u de deelnemer gesproken?", "Ja")
                .chooses("Gebruikt u het nog?", "Ja").chooses("Wat is er veranderd?", "Werk")
                .chooses("Is er een nieuwe leervraag?", "Nee").saves();
        as("follow-up").picksUp("Traject afsluiten").choosesAt("Is dit gehaald?", 1, "Gehaald")
                .choosesAt("Is dit gehaald?", 2, "Gehaald").chooses("Hoe is het traject geëindigd?", "Doel gehaald")
                .ticks("Ik heb het met de deelnemer afgerond.").saves();
    }

    private void advise(String course) {
        as("assessment").picksUp("Leeradvies bespreken en vastleggen").types("Wat wil de deelnemer zelf? (eigen woorden)",
                WISH).chooses("Wat is het advies?", "Cursus van de bibliotheek")
                .choosesOneOf("Welke cursus? Kies er hoogstens drie.", course)
                .chooses("Is het advies anders dan de wens? Waarom?", "Nee")
                .chooses("Vindt de deelnemer dit goed?", "Ja").saves();
    }

    private void takePlace() {
        as("placement").picksUp("Plek aanbieden").chooses("Wat zegt de deelnemer?", "Ja")
                .chooses("Wilt u een bericht vooraf?", "Nee").saves();
    }

    private void endTalk(String goOn, String... results) {
        as("follow-up").picksUp("Eindgesprek en eindmeting").choosesAt("Is dit gehaald?", 1, results[0])
                .choosesAt("Is dit gehaald?", 2, results[1]).chooses("Hoe goed kunt u dit nu zelf?", "4")
                .chooses("Durft u het?", "3").chooses("Wilt u verder leren?", goOn).saves();
    }

    private void uwvHears(String status) {
        var answer = uwv.asksAbout(number);
        assertThat(answer.get("status").asText()).isEqualTo(status);
        assertThat(answer.toString()).doesNotContainIgnoringCase("level").doesNotContainIgnoringCase("niveau")
                .doesNotContainIgnoringCase("attend").doesNotContainIgnoringCase("aanwezig")
                .doesNotContain("INSTROOM").doesNotContain("Hennie");
    }

    private Colleague as(String user) {
        if (!staff.containsKey(user)) {
            staff.put(user, new Colleague(chromium.window("nl-NL", 1400), home(), clock, trail));
            staff.get(user).logsIn(user);
        }
        return staff.get(user);
    }

    private void itIs(LocalDate day) {
        clock.moveTo(day.atTime(13, 0).atZone(clock.getZone()).toInstant());
    }

    private void plan(SkillDomain domain, String title, LocalDate first, int weeks, int seats) {
        OfferingView offering = courses.offeringsFor(domain).stream().filter(one -> one.title().equals(title)
                && one.branch().equals(new BranchId("veenrijk"))).findFirst().orElseThrow();
        List<Session> sessions = IntStream.range(0, weeks).mapToObj(week ->
                new Session(first.plusWeeks(week), LocalTime.of(10, 0), LocalTime.of(12, 0))).toList();
        courses.planRun(new NewRun(offering.id(), offering.branch(), "Leerzaal", null, sessions, 2, seats));
    }

    private String home() {
        return "http://127.0.0.1:" + port;
    }

    private static String signal() {
        return """
                {"candidate": {"givenName": "Hennie", "familyName": "Proefvink", "phone": "0600000011",
                  "preferredChannel": "PHONE", "contactTimes": ["MORNING"], "municipalityCode": "9001",
                  "birthYear": 1967},
                 "consentAtSource": "YES_SPOKEN", "consentOn": "%s", "personKnows": true,
                 "needDomains": ["DIGITAL_BASIC", "JOB_APPLICATION"], "indicators": ["TAKES_FORM_HOME", "NO_EMAIL"],
                 "note": "%s", "warmContactOffered": true}
                """.formatted(MONDAY.minusDays(1), NOTE);
    }
}
