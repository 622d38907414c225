package nl.wegwijs.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import nl.wegwijs.browser.Chromium;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;

/** The portal on the screen of somebody at a partner. */
abstract class PortalOnScreen extends AtThePortal {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    @Autowired
    PartnerAgreements agreements;

    private Chromium chromium;

    @BeforeEach
    void open() {
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    /** On a phone, and without JavaScript on a large screen. */
    Page onScreen(boolean withJavaScript) {
        return chromium.window("nl-NL", withJavaScript ? 320 : 1280, withJavaScript).newPage();
    }

    void agrees(PartnerId partner, AgreementKind kind) {
        if (!agreements.hasActive(partner, kind, today())) {
            agreements.record(partner, kind, today(), null);
        }
    }

    void signIn(Page page, PartnerUserView user) {
        page.navigate(at("/partner/inloggen"));
        page.fill("#email", user.workEmail());
        page.fill("#password", PASSWORD);
        press(page, "Verder");
        page.fill("#code", mail.codeFor(user.workEmail()));
        press(page, "Inloggen");
        assertThat(page.locator("h1")).containsText("Welkom");
    }

    static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button)).first().click();
    }

    // Without JavaScript the checker cannot look; the pages are the same.
    static void isGood(Page page, String picture, boolean withJavaScript) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target/pictures", "partner-" + picture + "-" + page.viewportSize().width + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(picture)
                .isLessThanOrEqualTo(page.viewportSize().width);
        if (withJavaScript) {
            assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                    .extracting(Rule::getId).as(picture).isEmpty();
        }
    }

    String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
