package nl.wegwijs.process;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

import nl.wegwijs.browser.Chromium;
import nl.wegwijs.browser.NeedsChromium;
import nl.wegwijs.model.ModelShelf;

/** On Tuesday a process owner changes the intake without a programmer; Wednesday's cases go on. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@NeedsChromium
class ProcessOwnerInBrowserTests extends MoveTelling {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    private static final int LOOKS = 600;

    @LocalServerPort
    private int port;
    @Autowired
    private ModelShelf shelf;
    private Page page;

    @Test
    void addsAQuestionAndATaskWithAReminderAndTakesTheRunningCasesAlong() {
        knowsEverything();
        String before = shelf.liveDeployment().orElseThrow();
        comesToTheDesk("Woensdag");
        agrees("NONE", "NO");
        Map<String, String> waiting = standEverywhere(before, ModelFiles.processes(), 2);
        try (Chromium chromium = new Chromium()) {
            page = chromium.window("nl-NL", 1280).newPage();
            logsIn();
            uploads();
            follows("Verschil");
            assertThat(page.locator("main")).containsText("‘Brief samen lezen’");
            assertThat(page.locator("svg .badge").first()).hasText("nieuw");
            isGood("verschil");
            back();
            follows("Proef");
            presses("Begin de proef");
            until("Bekijk opnieuw", "12 van 12 voorbeelden zijn klaar");
            assertThat(page.getByText("Loopt vast.")).hasCount(0);
            assertThat(page.locator("main")).containsText("Gaat een andere weg dan nu.");
            isGood("proef");
            back();
            follows("Gevolgen");
            isGood("gevolgen");
            back();
            presses("Zet live");
            Map<String, Held> held = held(waiting.keySet());

            movesAlong("overzetten");

            String owners = shelf.liveDeployment().orElseThrow();
            assertThat(deployments(waiting.keySet()).values()).containsOnly(owners);
            assertThat(held(waiting.keySet())).isEqualTo(held);
            story.does("holdIntake", Answers.with(Answers.talk(), Map.of(EditedIntake.QUESTION, "YES")));
            story.does(EditedIntake.TASK, Map.of("letterRead", "YES"));
            story.does("concludeIntake", Map.of("result", "INFO_ONLY")).does("closeCase", Answers.closes("INFO_GIVEN"));
            assertClosed("INFO_GIVEN");

            page.locator("header a", new Page.LocatorOptions().setHasText("Naar het concept")).click();
            presses("Draai terug");
            assertThat(page.locator("main")).containsText("teruggedraaid");
            movesAlong("teruggezet");
            String again = shelf.liveDeployment().orElseThrow();
            assertThat(deployments(waiting.keySet()).values()).containsOnly(again);
            assertThat(held(waiting.keySet())).isEqualTo(held);
        }
    }

    private void movesAlong(String picture) {
        follows("Gevolgen");
        presses("Zet lopende trajecten over");
        until("Bekijk opnieuw", "Klaar:");
        assertThat(page.getByText("Niet overgezet")).hasCount(0);
        isGood(picture);
    }

    private void logsIn() {
        // The page draws its log-in form anew once it knows the engines; nobody types that fast.
        page.waitForResponse(Pattern.compile("/api/engine/engine/$"), () -> page.navigate(at("/camunda/app/tasklist/default/")));
        page.waitForTimeout(500);
        page.getByLabel("Gebruikersnaam").fill("process-owner");
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill(DemoLibrary.PASSWORD);
        page.waitForResponse(Pattern.compile("/login/tasklist"), () -> page.keyboard().press("Enter"));
        page.locator(".task-filters").waitFor();
    }

    private void uploads() {
        page.navigate(at("/models"));
        page.setInputFiles("#files", EditedIntake.files().entrySet().stream().map(file ->
                new FilePayload(file.getKey(), "application/octet-stream", file.getValue())).toArray(FilePayload[]::new));
        page.fill("#note", "Een brief samen lezen bij de intake");
        presses("Upload als concept");
        assertThat(page.locator("main")).containsText("De controle vond geen fouten.");
    }

    private void follows(String link) {
        page.locator("nav a", new Page.LocatorOptions().setHasText(link)).click();
    }

    private void back() {
        page.locator("header a", new Page.LocatorOptions().setHasText("Naar het concept")).click();
    }

    private void presses(String button) {
        page.locator("button", new Page.LocatorOptions().setHasText(button)).click();
    }

    /** Looks again until the page says so. */
    private void until(String link, String words) {
        Locator again = page.locator("main a", new Page.LocatorOptions().setHasText(link));
        for (int look = 0; look < LOOKS && !page.locator("main").innerText().contains(words); look++) {
            page.waitForTimeout(500);
            if (again.count() > 0) {
                again.click();
            }
        }
        assertThat(page.locator("main")).containsText(words);
    }

    private void isGood(String picture) {
        for (int width : List.of(320, 1280)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of("target/pictures", "modellen-" + picture + "-" + width + ".png")));
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(picture).isLessThanOrEqualTo(width);
            assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations()).extracting(Rule::getId)
                    .as(page.url()).isEmpty();
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
