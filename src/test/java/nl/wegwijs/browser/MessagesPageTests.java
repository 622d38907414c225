package nl.wegwijs.browser;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import nl.wegwijs.library.ShiftableClock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An administrator without a mail server reads what would have been sent. */
@BrowserTest
class MessagesPageTests {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    @LocalServerPort
    private int port;
    @Autowired
    private ShiftableClock clock;

    @Test
    void readsMessagesOnAnyScreen() throws Exception {
        String home = "http://127.0.0.1:" + port;
        new PartnerOffice(home, "demo-uwv").sends("""
                {"consentAtSource": "NO", "personKnows": false, "needDomains": ["DIGITAL_BASIC"]}
                """);
        try (Chromium chromium = new Chromium();
                Colleague beheer = new Colleague(chromium.window("nl-NL", 1280), home, clock, new Trail())) {
            Page page = beheer.logsIn("beheer").visits("/desk/berichten").page();
            page.setViewportSize(320, 800);
            assertThat(page.locator("h1")).hasText("Berichten");
            assertThat(page.locator("main")).containsText("Mail is niet ingesteld");
            isGood(page, "berichten");

            page.locator("tbody a").first().click();
            assertThat(page.locator("h2")).containsText("SG-");
            isGood(page, "bericht");

            beheer.visits("/desk/berichten/BR-1999-00001");
            assertThat(page.locator("h1")).hasText("Niet gevonden");
            isGood(page, "bericht-onbekend");
        }
    }

    private static void isGood(Page page, String picture) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures", picture + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                .extracting(Rule::getId).as(page.url()).isEmpty();
    }
}
