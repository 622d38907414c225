package nl.wegwijs.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import org.springframework.beans.factory.annotation.Autowired;

import nl.wegwijs.browser.Chromium;
import nl.wegwijs.browser.NeedsChromium;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRole;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.UserRole;
import nl.wegwijs.volunteer.InternLevel;
import nl.wegwijs.volunteer.InternPlan;
import nl.wegwijs.volunteer.InternTask;
import nl.wegwijs.volunteer.InternshipDesk;
import nl.wegwijs.volunteer.RequestChannel;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerRequests;
import nl.wegwijs.volunteer.Wanted;

/**
 * A partner asks for a training, a course or a room, does its part of what we give together, answers our proposal,
 * and whoever was at a training says what it was like.
 */
@NeedsChromium
class TrainingInBrowserTests extends AtThePortal {

    @Autowired
    private PartnerAgreements agreements;

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    @Autowired
    private VolunteerRequests requests;
    @Autowired
    private InternshipDesk internships;
    private Chromium chromium;

    @BeforeEach
    void open() {
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesFromTheQuestionToWhatPeopleThoughtOfIt(boolean withJavaScript) {
        Page page = chromium.window("nl-NL", 320, withJavaScript).newPage();
        signIn(page, aNewUser(stage.uwv(), UserRole.COORDINATOR));
        page.locator("nav a:text-is('Training')").click();
        isGood(page, "leeg", withJavaScript);
        page.locator("main a:text-is('Training aanvragen')").click();
        press(page, "Aanvragen");
        assertThat(page).hasTitle("Fout: Training aanvragen - Wegwijs");
        isGood(page, "aanvragen-fout", withJavaScript);
        page.locator("label:text-is('Beide')").click();
        page.fill("#audience", "Klantmanagers");
        page.fill("#size", "10");
        page.fill("#minutes", "180");
        page.locator("#trainedBefore >> text=Nee").click();
        press(page, "Aanvragen");

        assertThat(page.locator("main")).containsText("Uw aanvraag is er");
        isGood(page, "aangevraagd", withJavaScript);
        String number = page.locator("h1").textContent().replace("Training ", "");
        LocalDate day = isPlanned(number);
        page.navigate(at("/partner"));
        page.locator("main a:text-is('Training " + number + "')").click();
        page.fill("#registered", "50");
        press(page, "Ja, dit past");
        assertThat(page.locator("#registered")).hasValue("50");
        isGood(page, "voorstel-fout", withJavaScript);
        page.fill("#registered", "9");
        press(page, "Ja, dit past");
        assertThat(page.locator(".status").first()).hasText("Gaat door");
        isGood(page, "gaat-door", withJavaScript);
        assertThat(story.waitsAt()).containsExactly("countDue");

        story.goesTo(day.minusDays(5), LocalTime.of(10, 0));
        story.does("prepareTraining", Map.of("cardPrinted", true, "portalLinkTested", true, "localOfferUpToDate", true));
        story.goesTo(day, LocalTime.of(15, 0));
        rates((String) story.shows("giveTraining").get("linkText"), withJavaScript);
        story.does("giveTraining", Map.of("result", "GIVEN", "attended", 9));
        story.daysLater(10);
        assertThat(story.shows("processEvaluation")).containsEntry("scores", 1).containsEntry("average", 8.0);
    }

    private LocalDate isPlanned(String number) {
        story.follows(stage.beside(TrainingProcess.KEY, number));
        story.does("discussTraining", Map.of("result", "YES", "topic", "BOTH", "audience", "Klantmanagers", "size", 10,
                "minutes", 180, "trainedBefore", "NO"));
        LocalDate day = today().plusDays(28);
        story.does("planTraining", Map.of("result", "PLAN", "variant", "BASIC", "plannedAt", day + "T13:00",
                "place", "Leerzaal", "trainer", "training"));
        return day;
    }

    // Whoever was there has no login.
    private void rates(String link, boolean withJavaScript) {
        Page page = chromium.window("nl-NL", 320, withJavaScript).newPage();
        page.navigate(at(link.substring(link.indexOf("/training/"))));
        press(page, "Versturen");
        assertThat(page).hasTitle("Fout: Wat vond u van de training? - Wegwijs");
        isGood(page, "oordeel-fout", withJavaScript);
        page.locator("#score label:text-is('8')").click();
        page.fill("#remember", "Vragen waarom iemand het formulier mee naar huis neemt");
        press(page, "Versturen");
        assertThat(page.locator("h1")).hasText("Bedankt");
        isGood(page, "oordeel-klaar", withJavaScript);
    }

    @Test
    void showsATrainingToItsOwnPartnerOnlyAndLetsAReaderReadOnly() {
        PortalClient asker = aUser(stage.roc(), UserRole.TEACHER);
        asker.get("/partner/trainingen/aanvragen");
        Map<String, Object> form = Map.of("topic", "BOTH", "audience", "Docenten", "size", "8", "minutes", "60",
                "trainedBefore", "NO", "_shown", List.of("topic"));
        String path = sends(asker, form);
        assertThat(sends(asker, form)).as("the same form").isEqualTo(path);
        PortalClient reader = aUser(stage.roc(), UserRole.READ_ONLY);
        PortalClient stranger = aUser(stage.uwv(), UserRole.COORDINATOR);

        assertThat(reader.get(path).body()).contains("Aangevraagd").doesNotContain("afzeggen");
        assertThat(reader.post(path + "/afzeggen", Map.of()).statusCode()).isNotEqualTo(302);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        assertThat(stranger.post(path + "/afzeggen", Map.of()).statusCode()).isEqualTo(404);
        assertThat(asker.get("/training/" + "x".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(asker.post(path + "/past", Map.of("registered", "8")).statusCode()).isEqualTo(409);
        assertThat(asker.post(path + "/afzeggen", Map.of()).statusCode()).isEqualTo(302);
        assertThat(asker.get(path).body()).contains("Gaat niet door");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksForACourseAndSaysWhatItThinksOfOurProposal(boolean withJavaScript) {
        Page page = chromium.window("nl-NL", 320, withJavaScript).newPage();
        signIn(page, aNewUser(stage.uwv(), UserRole.COORDINATOR));
        page.locator("nav a:text-is('Cursus op maat')").click();
        isGood(page, "maatwerk-leeg", withJavaScript);
        page.locator("main a:text-is('Cursus aanvragen')").click();
        press(page, "Aanvragen");
        assertThat(page).hasTitle("Fout: Cursus op maat aanvragen - Wegwijs");
        isGood(page, "maatwerk-fout", withJavaScript);
        page.selectOption("#targetGroup", "JOB_SEEKERS");
        page.fill("#question", "Een formulier invullen");
        page.fill("#expected", "8");
        page.locator("label:text-is('In de bibliotheek')").click();
        page.fill("#fromOn", today().plusDays(14).toString());
        page.fill("#untilOn", today().plusDays(90).toString());
        page.locator("label:text-is('Ochtend')").click();
        press(page, "Aanvragen");
        assertThat(page.locator("main")).containsText("Uw aanvraag is er");
        isGood(page, "maatwerk-aangevraagd", withJavaScript);

        String number = page.locator("h1").textContent().replace("Cursus op maat ", "");
        isProposed(number);
        page.navigate(at("/partner"));
        page.locator("main a:text-is('Cursus op maat " + number + "')").click();
        press(page, "Ander voorstel vragen");
        assertThat(page.locator("#wish-problem")).containsText("wat er anders moet");
        isGood(page, "maatwerk-voorstel-fout", withJavaScript);
        agrees();
        press(page, "Ja, wij doen het zo");
        assertThat(page.locator("main")).containsText("Dank u, wij weten het");
        page.navigate(at("/partner/maatwerk/" + number));
        isGood(page, "maatwerk-mensen", withJavaScript);
        page.locator("main a:text-is('Iemand aanmelden voor deze groep')").click();
        press(page, "Versturen");
        assertThat(page).hasTitle("Fout: Iemand aanmelden voor " + number + " - Wegwijs");
        isGood(page, "maatwerk-aanmelden-fout", withJavaScript);
        page.navigate(at("/partner/maatwerk"));
        isGood(page, "maatwerk-lijst", withJavaScript);
    }

    private void isProposed(String number) {
        story.follows(stage.beside(CustomEducationProcess.KEY, number));
        story.does("exploreCustom", Map.of("result", "YES", "domain", "DIGITAL_BASIC", "expected", 8, "levelGuess",
                "BEGINNER", "teacherAvailable", "YES"));
        story.does("designCustom", Map.of("offering", stage.group("Groep " + number).toString(), "sessions", 6,
                "minutes", "90", "teacher", "COLLEAGUE", "price", 250, "minParticipants", 4, "maxParticipants", 8));
        story.does("approveCustom", Map.of("result", "YES"));
    }

    private void agrees() {
        if (!agreements.hasActive(stage.uwv(), AgreementKind.COOPERATION, today())) {
            agreements.record(stage.uwv(), AgreementKind.COOPERATION, today(), null);
        }
    }

    @Test
    void namesPeopleForItsOwnGroupOnly() {
        PortalClient asker = aUser(stage.uwv(), UserRole.COORDINATOR);
        asker.get("/partner/maatwerk/aanvragen");
        String path = URI.create(asker.post("/partner/maatwerk/aanvragen", Map.of("targetGroup", "SENIORS", "question",
                "Beeldbellen", "expected", "6", "place", "LIBRARY", "fromOn", today().plusDays(14).toString(), "untilOn",
                today().plusDays(60).toString(), "dayparts", "EVENING", "_shown", "question")).headers()
                .firstValue("Location").orElseThrow()).getPath();
        String number = path.substring(path.lastIndexOf('/') + 1);
        assertThat(asker.post(path + "/aanmelden", aSignal(Somebody.called("Vroeg"))).statusCode()).isEqualTo(409);
        isProposed(number);
        agrees();
        assertThat(asker.post(path + "/ja", Map.of()).statusCode()).isEqualTo(302);
        PortalClient reader = aUser(stage.uwv(), UserRole.READ_ONLY);
        PortalClient stranger = aUser(stage.roc(), UserRole.COORDINATOR);

        assertThat(reader.get(path).body()).contains("Wacht op u").doesNotContain("Iemand aanmelden voor");
        assertThat(reader.post(path + "/aanmelden", aSignal(Somebody.called("Lezer"))).statusCode()).isNotEqualTo(302);
        assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        for (String deed : List.of("/ja", "/nee", "/anders", "/afzeggen", "/aanmelden")) {
            assertThat(stranger.post(path + deed, aSignal(Somebody.called("Vreemd"))).statusCode()).as(deed).isEqualTo(404);
        }
        assertThat(asker.post(path + "/aanmelden", aSignal(Somebody.called("Genoemd"))).statusCode()).isEqualTo(302);
        assertThat(database.queryForList("select source from wegwijs.signal where group_number = ?", String.class, number))
                .containsExactly("CUSTOM_GROUP");
        assertThat(asker.get(path).body()).contains("<dt>Aangemeld</dt><dd>1</dd>");
        assertThat(asker.post(path + "/ja", Map.of()).statusCode()).isEqualTo(409);
        assertThat(asker.post(path + "/afzeggen", Map.of()).statusCode()).isEqualTo(302);
        assertThat(asker.get(path).body()).contains("Gaat niet door");
    }

    @Test
    void saysWhatOfItsOfferIsRightAndWhatIsNoMore() {
        OfferingId gone = stage.courseElsewhere("Geven wij niet meer", "ROC Laagveen");
        OfferingId other = stage.courseElsewhere("Van een ander", "Volksuniversiteit Laagveen");
        story.starts("offer-alignment", "partner-relations", Map.of("branch", "veenrijk"));
        Page page = chromium.window("nl-NL", 320, true).newPage();
        signIn(page, aNewUser(stage.roc(), UserRole.COORDINATOR));
        page.locator("main a:text-is('Uw aanbod')").click();
        assertThat(page.locator("#confirm")).hasText("Klopt uw aanbod nog?");
        isGood(page, "aanbod-vraag", true);

        PortalClient stranger = aUser(stage.uwv(), UserRole.COORDINATOR);
        PortalClient reader = aUser(stage.roc(), UserRole.READ_ONLY);
        PortalClient asker = aUser(stage.roc(), UserRole.COORDINATOR);
        assertThat(reader.get("/partner/aanbod").body()).contains("Klopt uw aanbod nog?").doesNotContain("De rest klopt");
        assertThat(reader.post("/partner/aanbod/klopt", Map.of()).statusCode()).isNotEqualTo(302);
        assertThat(stranger.get("/partner/aanbod").body()).doesNotContain("Klopt uw aanbod nog?");
        assertThat(stranger.post("/partner/aanbod/klopt", Map.of()).statusCode()).isEqualTo(409);
        assertThat(asker.get("/partner/aanbod").body()).contains("Klopt uw aanbod nog?");
        assertThat(asker.post("/partner/aanbod/klopt", Map.of("gone", other.toString())).statusCode()).isEqualTo(404);

        page.locator("label:text-is('Geven wij niet meer')").click();
        press(page, "De rest klopt");
        assertThat(page.locator("main")).containsText("Bewaard");
        assertThat(page.locator("#confirm")).hasCount(0);
        assertThat(database.queryForObject("select status from wegwijs.offering where id = ?", String.class, gone.value()))
                .isEqualTo("INACTIVE");
        assertThat(asker.post("/partner/aanbod/klopt", Map.of()).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void arrangesItsPartOfWhatWeGiveTogetherAndCountsWhoCame(boolean withJavaScript) {
        PartnerId partner = stage.partner("SeniorWeb Veenrijk");
        String number = isGivenTogether(partner, withJavaScript ? 40 : 47);
        Page page = chromium.window("nl-NL", 320, withJavaScript).newPage();
        signIn(page, aNewUser(partner, UserRole.COORDINATOR));
        page.locator("nav a:text-is('Samen geven')").click();
        isGood(page, "samen-lijst", withJavaScript);
        page.locator("main a:text-is('" + number + "')").click();
        isGood(page, "samen", withJavaScript);
        page.locator("main a:text-is('De docenten')").click();
        press(page, "Doorgeven");
        assertThat(page).hasTitle("Fout: Is het geregeld: de docenten? - Wegwijs");
        isGood(page, "samen-deel-fout", withJavaScript);
        page.selectOption("#result", "DONE");
        press(page, "Doorgeven");
        assertThat(page.locator("main")).containsText("Dank u, wij weten het");
        assertThat(page.locator("main")).containsText("geregeld");

        LocalDate day = database.queryForObject("select first_day from wegwijs.joint_course where number = ?", LocalDate.class, number);
        story.goesTo(day.minusDays(7), LocalTime.of(10, 0));
        story.goesTo(day, LocalTime.of(21, 0));
        signIn(page, aNewUser(partner, UserRole.TEACHER));
        page.navigate(at("/partner/samen/" + number));
        page.locator("main a:text-is('Aantal doorgeven')").click();
        press(page, "Doorgeven");
        isGood(page, "samen-aantal-fout", withJavaScript);
        page.selectOption("#session", day.toString());
        page.fill("#count", "17");
        press(page, "Doorgeven");
        assertThat(page.locator("main")).containsText("Dank u, wij weten het");
        isGood(page, "samen-geteld", withJavaScript);
    }

    private String isGivenTogether(PartnerId partner, int days) {
        if (!agreements.hasActive(partner, AgreementKind.JOINT_COURSE, today())) {
            agreements.record(partner, AgreementKind.JOINT_COURSE, today(), null);
        }
        story.follows(story.starts("joint-course", "course-ops", Map.of("partner", partner.toString(), "kind", "EVENT",
                "offering", "NEW", "title", "Veilig op internet", "domain", "DIGITAL_BASIC")));
        Map<String, Object> form = new HashMap<>(Map.of("result", "YES", "firstDay", mondayAfter(today().plusDays(days)).toString(),
                "startsAt", "19:00", "minutes", "120", "sessions", 1, "place", "Huiskamer", "signUp", "NO",
                "minParticipants", 0, "maxParticipants", 30));
        story.shows("confirmSplit").forEach((key, value) -> {
            if (key.startsWith("split")) {
                form.put(key, value);
            }
        });
        story.does("confirmSplit", form);
        story.does("arrangeRoom", Map.of("room", "Huiskamer", "seats", 12, "learningCentre", "NO", "access", true));
        return (String) story.variable("caseNumber");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void proposesAVolunteerAndAStudent(boolean withJavaScript) {
        PartnerId humanitas = stage.partner(PartnerRole.VOLUNTEER_SOURCE, "Humanitas Laagveen");
        requests.want(DemoLibrary.VEENRIJK, new Wanted(VolunteerFunction.AMBASSADOR, 2,
                RequestChannel.VOLUNTEER_ORGANISATION, humanitas, null), Map.of());
        Page page = chromium.window("nl-NL", 320, withJavaScript).newPage();
        signIn(page, aNewUser(humanitas, UserRole.COORDINATOR));
        assertThat(page.locator("nav a:text-is('Stages')")).hasCount(0);
        page.locator("nav a:text-is('Vrijwilligers')").click();
        assertThat(page.locator("main")).containsText("ambassadeur");
        isGood(page, "vrijwilligers", withJavaScript);
        page.locator("main a:text-is('Vrijwilliger voorstellen')").click();
        press(page, "Voorstellen");
        assertThat(page).hasTitle("Fout: Een vrijwilliger voorstellen - Wegwijs");
        isGood(page, "vrijwilliger-fout", withJavaScript);
        Somebody who = Somebody.called("Voorgesteld");
        page.fill("#name", who.givenName());
        page.fill("#phone", who.number().national());
        page.locator("label:text-is('Veenrijk')").click();
        page.locator("label:text-is('Helpen in het Taalcafé')").click();
        page.locator("label:text-is('De vrijwilliger weet dat wij bellen en vindt dat goed.')").click();
        press(page, "Voorstellen");
        assertThat(page.locator("main")).containsText("Wij bellen de vrijwilliger");
        assertThat(story.follows(stage.onboardingOf(who)).tasks()).containsExactly("meetVolunteer");

        Page school = chromium.window("nl-NL", 1280, withJavaScript).newPage();
        signIn(school, aNewUser(stage.school(), UserRole.COORDINATOR));
        String number = internships.want(DemoLibrary.VEENRIJK, new InternPlan("Helpen bij de inloop", InternLevel.MBO_4,
                today().plusDays(7), today().plusDays(90), 12, Set.of(InternTask.GROUP), "internships", 1), Map.of()).number();
        school.locator("nav a:text-is('Stages')").click();
        isGood(school, "stages", withJavaScript);
        school.locator("main a:text-is('" + number + "')").click();
        press(school, "Voorstellen");
        assertThat(school).hasTitle("Fout: Een stagiair voorstellen - Wegwijs");
        isGood(school, "stagiair-fout", withJavaScript);
        school.fill("#givenName", "Robin");
        school.fill("#familyName", "Proef");
        school.fill("#birthYear", String.valueOf(today().getYear() - 20));
        school.fill("#schoolContact", "Stagebureau, 06 00000000");
        school.locator("label:text-is('De student weet dat u deze gegevens doorgeeft.')").click();
        press(school, "Voorstellen");
        assertThat(school.locator("main")).containsText("Wij maken kennis met de student");
        isGood(school, "stages-student", withJavaScript);
        press(school, "Stage stopt");
        assertThat(school.locator("main")).containsText("Gestopt");
    }

    @Test
    void showsHelpersToWhomTheyConcernOnly() {
        PortalClient stranger = aUser(stage.uwv(), UserRole.COORDINATOR);
        PortalClient reader = aUser(stage.partner(PartnerRole.VOLUNTEER_SOURCE, "Humanitas Laagveen"), UserRole.READ_ONLY);
        for (String page : List.of("/partner/vrijwilligers", "/partner/vrijwilligers/voorstellen", "/partner/stages",
                "/partner/stages/ST-2026-0001/voorstellen")) {
            assertThat(stranger.get(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(stranger.post("/partner/stages/studenten/SI-2026-0001/stopt", Map.of()).statusCode()).isEqualTo(404);
        assertThat(reader.get("/partner/vrijwilligers").body()).doesNotContain("voorstellen\"");
        assertThat(reader.post("/partner/vrijwilligers/voorstellen", Map.of("name", "Iemand")).statusCode()).isNotEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksForARoomAndTellsHowManyPeopleCame(boolean withJavaScript) {
        Page page = chromium.window("nl-NL", 320, withJavaScript).newPage();
        signIn(page, aNewUser(stage.uwv(), UserRole.COORDINATOR));
        page.locator("nav a:text-is('Ruimte')").click();
        isGood(page, "ruimte-lijst", withJavaScript);
        page.locator("main a:text-is('Ruimte vragen')").click();
        press(page, "Vragen");
        assertThat(page).hasTitle("Fout: Ruimte vragen - Wegwijs");
        isGood(page, "ruimte-fout", withJavaScript);
        LocalDate day = today().plusDays(withJavaScript ? 20 : 27);
        page.selectOption("#purpose", "OFFICE_HOUR");
        page.fill("#firstDay", day.toString());
        page.fill("#startsAt", "20:00");
        page.fill("#endsAt", "21:00");
        page.fill("#times", "1");
        page.fill("#visitors", "5");
        press(page, "Vragen");
        assertThat(page.locator("main")).containsText("Uw vraag is er");
        isGood(page, "ruimte-gevraagd", withJavaScript);
        String number = page.locator("h1").textContent().replace("Ruimte ", "");
        story.follows(stage.beside(FacilityUseProcess.KEY, number));
        story.does("assessFacility", Map.of("result", "YES", "room", "Leerzaal", "conditions", "Zelf opruimen"));
        story.goesTo(day.plusDays(1), LocalTime.of(10, 0));
        signIn(page, aNewUser(stage.uwv(), UserRole.TEACHER));
        page.locator("main a:text-is('Ruimte " + number + "')").click();
        page.locator("main a:text-is('Doorgeven hoeveel mensen er waren')").click();
        page.fill("#visitors", "-1");
        press(page, "Doorgeven");
        isGood(page, "ruimte-aantal-fout", withJavaScript);
        page.fill("#visitors", "4");
        press(page, "Doorgeven");
        assertThat(page.locator(".status").first()).hasText("Gebruikt");
        isGood(page, "ruimte-gebruikt", withJavaScript);
        assertThat(story.endedAt()).containsExactly("used");
    }

    private static String sends(PortalClient asker, Map<String, Object> form) {
        return URI.create(asker.post("/partner/trainingen/aanvragen", form).headers().firstValue("Location")
                .orElseThrow()).getPath();
    }

    private void signIn(Page page, PartnerUserView user) {
        page.navigate(at("/partner/inloggen"));
        page.fill("#email", user.workEmail());
        page.fill("#password", PASSWORD);
        press(page, "Verder");
        page.fill("#code", mail.codeFor(user.workEmail()));
        press(page, "Inloggen");
        assertThat(page.locator("h1")).containsText("Welkom");
    }

    private static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button)).first().click();
    }

    // Without JavaScript the checker cannot look; the pages are the same.
    private static void isGood(Page page, String picture, boolean withJavaScript) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target/pictures", "training-" + picture + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(picture)
                .isLessThanOrEqualTo(page.viewportSize().width);
        if (withJavaScript) {
            assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                    .extracting(Rule::getId).as(picture).isEmpty();
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
