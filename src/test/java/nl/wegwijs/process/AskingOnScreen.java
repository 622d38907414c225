package nl.wegwijs.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.microsoft.playwright.Page;

import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.UserRole;

/**
 * A partner asks for a training or a course and answers our proposal; whoever was at a training says what it was like.
 */
abstract class AskingOnScreen extends PortalOnScreen {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesFromTheQuestionToWhatPeopleThoughtOfIt(boolean withJavaScript) {
        Page page = onScreen(withJavaScript);
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
        Page page = onScreen(withJavaScript);
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
        Page page = onScreen(withJavaScript);
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
        agrees(stage.uwv(), AgreementKind.COOPERATION);
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
        agrees(stage.uwv(), AgreementKind.COOPERATION);
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

    private static String sends(PortalClient asker, Map<String, Object> form) {
        return URI.create(asker.post("/partner/trainingen/aanvragen", form).headers().firstValue("Location")
                .orElseThrow()).getPath();
    }
}
