package nl.wegwijs.browser;

import java.nio.file.Path;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.ShiftableClock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A manager reads the figures on any screen and keeps a choice in the address; others do not come in. */
@BrowserTest
class FiguresPageTests {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    @LocalServerPort
    private int port;
    @Autowired
    private ShiftableClock clock;
    @Autowired
    private JdbcTemplate database;

    @Test
    void readsFiguresOnAnyScreen() throws Exception {
        String home = "http://127.0.0.1:" + port;
        fillLastYear();
        try (Chromium chromium = new Chromium();
                Colleague manager = new Colleague(chromium.window("nl-NL", 1280), home, clock, new Trail());
                Colleague intake = new Colleague(chromium.window("nl-NL", 1280), home, clock, new Trail())) {
            Page page = manager.logsIn("management").visits("/figures").page();
            assertThat(page.locator("h1")).hasText("Cijfers: Trechter");
            setsATarget(manager, page);
            makesAReport(manager, page);
            for (String path : List.of("/figures/reports", "/figures/targets", "/figures/team",
                    "/figures/cases?cijfer=K12&jaar=" + lastYear(), "/figures/cases?cijfer=K8&taal=NT2&jaar=" + lastYear())) {
                manager.visits(path);
                for (int width : List.of(1280, 320)) {
                    page.setViewportSize(width, 800);
                    isGood(page, "cijfers" + path.replaceAll("\\W+", "-") + "-" + width);
                }
            }
            page.setViewportSize(1280, 800);
            for (String subject : List.of("trechter", "signalen", "doorlooptijd", "wachten", "deelname", "resultaat",
                    "doorverwijzen", "mensen", "doelgroepen")) {
                manager.visits("/figures?onderwerp=" + subject + "&jaar=" + lastYear());
                for (int width : List.of(1280, 320)) {
                    page.setViewportSize(width, 800);
                    isGood(page, "cijfers-" + subject + "-" + width);
                }
            }
            manager.visits("/figures?onderwerp=signalen&jaar=" + lastYear());
            assertThat(page.locator(".number").first()).not().containsText("<10");
            page.getByLabel("Bron").selectOption("SELF");
            page.getByText("Laat zien").click();
            assertThat(page.locator(".number").first()).containsText("<10");
            assertThat(page.url()).contains("bron=SELF").contains("onderwerp=signalen");

            Page other = intake.visits("/figures").page();
            assertThat(other.locator("main")).containsText("Log eerst in.");
            isGood(other, "cijfers-zonder-login");
            intake.logsIn("intake").visits("/camunda/app/welcome/default/");
            other.getByText("Cijfers", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(other.locator("main")).containsText("Deze pagina is voor een ander team.");
            assertThat(other.request().get(home + "/figures").status()).isEqualTo(403);
        }
    }

    private void setsATarget(Colleague manager, Page page) {
        manager.visits("/figures/targets");
        page.getByLabel("Doel voor Gestart", new Page.GetByLabelOptions().setExact(true)).fill("veel");
        page.getByText("Opslaan", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".errors")).containsText("Gestart: schrijf een getal");
        assertThat(page).hasTitle("Fout: Doelen – Wegwijs");
        isGood(page, "cijfers-doelen-fout");
        page.getByLabel("Doel voor Gestart", new Page.GetByLabelOptions().setExact(true)).fill("60");
        page.getByText("Opslaan", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText("De doelen zijn opgeslagen.");
        manager.visits("/figures?jaar=" + lastYear());
        assertThat(page.locator("main")).containsText("Doel: 60% (eigen beleid).");
        assertThat(page.locator("line.target").first()).isAttached();
    }

    private void makesAReport(Colleague manager, Page page) {
        manager.visits("/figures/reports");
        assertThat(page.locator("main")).not().containsText("CBS");
        page.getByLabel("Maak nu: Halfjaarcijfers voor de gemeente").click();
        assertThat(page.locator("main")).containsText("Het rapport is gemaakt.");
        Download sheet = page.waitForDownload(() -> page.locator("a[href*='/files/']", new Page.LocatorOptions().setHasText("xlsx")).first().click());
        assertThat(sheet.suggestedFilename()).startsWith("gemeente-").endsWith(".xlsx");
        page.getByLabel("Vanzelf maken").first().selectOption("HALF");
        page.getByLabel("Planning opslaan: Halfjaarcijfers voor de gemeente").click();
        assertThat(page.locator("main")).containsText("De planning is opgeslagen.");
        assertThat(page.getByLabel("Vanzelf maken").first()).hasValue("HALF");
    }

    private int lastYear() {
        return java.time.LocalDate.now(clock).getYear() - 1;
    }

    private void fillLastYear() {
        database.update("""
                insert into wegwijs.figure_row (signal_id, library_org_id, branch_id, municipality_code, source, channel,
                       language, signal_status, counted, no_shows, proceeds, received_on, accepted_on, reached_on, intake_on)
                select gen_random_uuid(), library_org_id, id, '9001', 'PARTNER', 'PORTAL', 'NT1', 'ACCEPTED', true, 0, true,
                       day, day, case when n % 4 > 0 then day end, case when n % 4 > 1 then day end
                  from (select *, make_date(?, 1 + n % 12, 5) as day from wegwijs.branch, generate_series(1, 200) n) one""",
                lastYear());
    }

    private static void isGood(Page page, String picture) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures", picture + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(picture)
                .isLessThanOrEqualTo(page.viewportSize().width);
        assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                .extracting(Rule::getId).as(page.url()).isEmpty();
    }
}
