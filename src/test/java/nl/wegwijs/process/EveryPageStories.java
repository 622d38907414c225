package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;

import nl.wegwijs.browser.Chromium;
import nl.wegwijs.browser.NeedsChromium;
import nl.wegwijs.partner.PartnerUserView;
import nl.wegwijs.partner.UserRole;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.ReceiverLinks;
import nl.wegwijs.training.PartnerTrainings;

/** Every page that the portal answers with, taken from its own list, so that a new one cannot be forgotten. */
@NeedsChromium
abstract class EveryPageStories extends SeenByPartners {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    private static final int WEIGHT = 150_000;
    private static final String TOO_SMALL = """
            () => [...document.querySelectorAll('a, button, input, select, textarea, summary')].filter(it => {
              const own = it.getBoundingClientRect();
              const label = it.labels && it.labels[0] ? it.labels[0].getBoundingClientRect() : own;
              const shown = own.width > 1 && own.height > 1 && it.type !== 'hidden'
                && getComputedStyle(it).visibility !== 'hidden';
              const inText = it.tagName === 'A' && getComputedStyle(it).display === 'inline'
                && ['P', 'LI', 'TD', 'TH', 'DD', 'SPAN'].includes(it.parentElement.tagName);
              const box = ['radio', 'checkbox'].includes(it.type) ? label : own;
              return shown && !inText && (box.height < 24 || box.width < 24);
            }).map(it => it.outerHTML.slice(0, 120))""";
    // The page and all that it needs, unpacked, also what the browser had already.
    private static final String BYTES = """
            () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
              .reduce((sum, one) => sum + one.decodedBodySize, 0)""";
    private static final String SPACED = """
            () => { document.querySelectorAll('body *').forEach(it => { it.style.lineHeight = '1.5';
              it.style.letterSpacing = '0.12em'; it.style.wordSpacing = '0.16em'; });
              return document.documentElement.scrollWidth; }""";

    // Text only: everything is measured in what the reader chose as the size of text.
    private static final String DOUBLED = """
            () => { const before = parseFloat(getComputedStyle(document.querySelector('h1')).fontSize);
              document.documentElement.style.fontSize = '225%';
              const now = parseFloat(getComputedStyle(document.querySelector('h1')).fontSize);
              return now > 1.9 * before ? document.documentElement.scrollWidth : 99999; }""";
    private static final String WITHOUT_EDGE = """
            () => [...document.querySelectorAll('main button:not(.plain), main input:not([type=hidden]), main select, main textarea')]
              .filter(it => it.offsetWidth > 1 && getComputedStyle(it).borderTopStyle === 'none'
                && !['radio', 'checkbox'].includes(it.type)).map(it => it.outerHTML.slice(0, 120))""";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;
    @Autowired
    private ReceiverLinks links;
    @Autowired
    private PartnerTrainings trainings;

    private PartnerUserView user;
    private final Map<String, String> places = new HashMap<>();

    /** Where to find what a page is about. */
    private void fillsTheHouse() {
        isSent("Pagina", "UWV Laagveen");
        user = aNewUser(stage.uwv(), UserRole.COORDINATOR);
        PortalClient client = PortalClient.signedIn(port, user.workEmail(), PASSWORD, mail);
        String signal = signals(client, Somebody.called("Overzicht"));
        client.get("/partner/aanmelden");
        String unsure = client.post("/partner/aanmelden", Map.of("consentAtSource", "UNKNOWN", "personKnows", "NO",
                "needDomains", "NUMERACY", "urgentHint", "NONE", "_shown", "consentAtSource", "partnerReference", "U-9"))
                .headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        places.put("/partner/signalen/{number}", "/partner/signalen/" + signal);
        places.put("/partner/signalen/{number}/aanvullen", "/partner/signalen/" + unsure + "/aanvullen");
        places.put("/partner/aanmelden/klaar/{number}", "/partner/aanmelden/klaar/" + signal);
        places.put("/partner/verwijzingen/{number}", "/partner/verwijzingen/" + number());
        places.put("/partner/wachtwoord/{token}", "/partner/wachtwoord/"
                + users.invite(stage.uwv(), anAddress(), "Robin Proef", UserRole.REFERRER).token());
        places.put("/link/{token}", "/link/" + links.issue(OnwardReferralId.of(onward())));
        places.put("/partner/trainingen/{number}", "/partner/trainingen/" + aTraining());
        places.put("/training/{token}", "/training/" + aTrainingOfToday());
        // Full ones are looked at where a custom course is told; here the page for a number that is unknown.
        places.put("/partner/maatwerk/{number}", "/partner/maatwerk/MW-2026-9999");
        places.put("/partner/maatwerk/{number}/aanmelden", "/partner/maatwerk/MW-2026-9999/aanmelden");
    }

    /** One that we proposed a day for, which the partner may answer. */
    private String aTraining() {
        String number = trainings.request(stage.uwv(), TrainingTelling.request(10, 180, false), Map.of(), UUID.randomUUID())
                .number();
        story.follows(stage.beside(TrainingProcess.KEY, number));
        story.does("discussTraining", Map.of("result", "YES", "topic", "BOTH", "audience", "Klantmanagers", "size", 10,
                "minutes", 180, "trainedBefore", "NO"));
        story.does("planTraining", Map.of("result", "PLAN", "variant", "BASIC", "plannedAt", today().plusDays(28) + "T13:00",
                "place", "Leerzaal", "trainer", "training"));
        return number;
    }

    /** The link by which those who were there say what they thought of it. */
    private String aTrainingOfToday() {
        String number = aTraining();
        trainings.confirm(stage.uwv(), number, 10);
        database.update("update wegwijs.recognition_training set state = 'GIVEN', given_on = ?, attended = 9 where number = ?",
                today(), number);
        return trainings.find(stage.uwv(), number).evaluationToken();
    }

    private Set<String> pages() {
        Set<String> patterns = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
            if (method.getBeanType().getPackageName().equals("nl.wegwijs.portal")
                    && (methods.isEmpty() || methods.contains(RequestMethod.GET))) {
                patterns.addAll(mapping.getPatternValues());
            }
        });
        patterns.removeIf(pattern -> pattern.startsWith("/desk/") || pattern.endsWith(".pdf"));
        assertThat(patterns).hasSizeGreaterThan(20);
        assertThat(patterns.stream().filter(pattern -> pattern.contains("{") && !places.containsKey(pattern)))
                .as("pages of which nobody says where to find one").isEmpty();
        return patterns;
    }

    private Page signedIn(BrowserContext window) {
        Page page = window.newPage();
        page.navigate(at("/partner/inloggen"));
        page.fill("#email", user.workEmail());
        page.fill("#password", PASSWORD);
        page.locator("main button").first().click();
        page.fill("#code", mail.codeFor(user.workEmail()));
        page.locator("main button").first().click();
        page.waitForURL("**/partner");
        return page;
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** half the width is the page at 200 %. */
    @ParameterizedTest
    @CsvSource({"320, false", "640, false", "1280, true"})
    void isGoodForEverybody(int width, boolean withOwnColours) {
        fillsTheHouse();
        try (Chromium chromium = new Chromium()) {
            Page page = signedIn(chromium.window("nl-NL", width));
            if (withOwnColours) {
                page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE)
                        .setColorScheme(ColorScheme.DARK));
            }
            for (String pattern : pages()) {
                page.navigate(at(places.getOrDefault(pattern, pattern)));
                page.waitForLoadState(LoadState.NETWORKIDLE);
                isGood(page, pattern, width, withOwnColours);
                assertThat((List<?>) page.evaluate(WITHOUT_EDGE)).as("no edge without our colours, " + pattern).isEmpty();
                assertThat(((Number) page.evaluate(BYTES)).intValue()).as(pattern).isBetween(500, WEIGHT);
            }
        }
    }

    // The contrast of colours that the reader forces is the reader's.
    private static void isGood(Page page, String pattern, int width, boolean withOwnColours) {
        AxeBuilder axe = new AxeBuilder(page).withTags(STANDARDS);
        assertThat((withOwnColours ? axe.disableRules(List.of("color-contrast")) : axe).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getTarget()).toList())
                .as(pattern).isEmpty();
        assertThat((List<?>) page.evaluate(TOO_SMALL)).as("too small to touch on " + pattern).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(pattern).isLessThanOrEqualTo(width);
        assertThat((Integer) page.evaluate(SPACED)).as("with wide text, " + pattern).isLessThanOrEqualTo(width);
        if (width > 320) {
            assertThat((Integer) page.evaluate(DOUBLED)).as("with text of 200 %, " + pattern).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void isWholeWithoutJavaScript() {
        fillsTheHouse();
        try (Chromium chromium = new Chromium()) {
            Page page = signedIn(chromium.window("nl-NL", 320, false));
            for (String pattern : pages()) {
                page.navigate(at(places.getOrDefault(pattern, pattern)));
                assertThat(page.locator("h1").count()).as(pattern).isEqualTo(1);
                assertThat(page.locator("h1").innerText()).as(pattern).isNotBlank();
                assertThat(page.locator("main form").count()).as(pattern)
                        .isEqualTo(page.locator("main form:has(button)").count());
            }
        }
    }
}
