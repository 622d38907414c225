package nl.wegwijs.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;

import nl.wegwijs.library.ShiftableClock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A member of staff with a browser: reads, clicks and types what anybody can, in Dutch. */
final class Colleague implements AutoCloseable {

    static final String PASSWORD = "wegwijs";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-yyyy");
    // The browser lives in the same time as the application; its timers go on as ever.
    private static final String TIME_SHIFT = """
            globalThis.RealDate ??= Date;
            Date = new Proxy(RealDate, {
              construct: (Real, given) => given.length ? new Real(...given) : new Real(Real.now() + (%1$d)),
              get: (Real, name) => name === 'now' ? () => Real.now() + (%1$d) : Real[name]
            });
            """;
    private static final int PATIENCE = 60_000;
    private static final int LOOKS = 20;
    private static final int GLANCE = 5_000;

    private final BrowserContext window;
    private final Page page;
    private final String home;
    private final ShiftableClock clock;
    private final Trail trail;
    /** Days and times of the form that is open. */
    private final Map<String, String> moments = new LinkedHashMap<>();

    Colleague(BrowserContext window, String home, ShiftableClock clock, Trail trail) {
        this.window = window;
        this.home = home;
        this.clock = clock;
        this.trail = trail;
        window.setDefaultTimeout(PATIENCE);
        this.page = window.newPage();
        trail.follow(page);
    }

    Page page() {
        return page;
    }

    Colleague visits(String path) {
        window.addInitScript(TIME_SHIFT.formatted(Duration.between(Instant.now(), clock.instant()).toMillis()));
        page.navigate(home + path);
        return this;
    }

    Colleague logsIn(String user) {
        // The page draws its log-in form anew once it knows the engines; nobody types that fast.
        page.waitForResponse(Pattern.compile("/api/engine/engine/$"), () -> visits(TASKLIST));
        page.waitForTimeout(500);
        page.getByLabel("Gebruikersnaam").fill(user);
        page.getByLabel("Wachtwoord", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        Response answer = page.waitForResponse(Pattern.compile("/login/tasklist"), () -> page.keyboard().press("Enter"));
        if (!answer.ok()) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        page.locator(".task-filters").waitFor();
        return this;
    }

    void logsOut() {
        page.locator(".account .dropdown-toggle").click();
        page.getByText("Uitloggen").click();
        page.locator(".form-signin").waitFor();
    }

    Colleague looksAt(String filter) {
        page.locator(".task-filter").filter(having(filter)).click();
        return this;
    }

    /** Waits for the task as a patient person does: looks again every now and then. */
    Colleague finds(String task) {
        return finds(task, "");
    }

    /** The task of the case with this number, whatever else is on the list. */
    Colleague finds(String task, String number) {
        for (int look = 1; look <= LOOKS; look++) {
            visits(TASKLIST).looksAt("Mijn team");
            Locator card = cards(task).filter(new Locator.FilterOptions().setHasText(number)).first();
            if (shows(card, look)) {
                card.click();
                page.locator(".task-card h2.task").filter(having(task)).waitFor();
                return this;
            }
        }
        throw new AssertionError("No task '" + task + "', but " + page.locator(".tasks-list").first().innerText());
    }

    private static boolean shows(Locator card, int look) {
        try {
            card.waitFor(new Locator.WaitForOptions().setTimeout(3_000 + 500 * look));
            return true;
        } catch (TimeoutError notYet) {
            return false;
        }
    }

    Colleague picksUp(String task) {
        return picksUp(task, "");
    }

    Colleague picksUp(String task, String number) {
        Locator claim = page.locator("button.claim");
        Locator mine = page.locator("button.unclaim, a.unclaim");
        for (int look = 1; look <= LOOKS; look++) {
            finds(task, number);
            // The page draws a task in parts, now and then not all of them: who sees no button opens the task once more.
            if (shows(claim.or(mine).first(), look)) {
                if (claim.isVisible()) {
                    claim.click();
                }
                mine.first().waitFor();
                return seesTheForm();
            }
        }
        throw new AssertionError("No way to pick up '" + task + "', but " + page.locator(".task-card").innerText());
    }

    Colleague begins(String what) {
        visits(TASKLIST);
        page.getByText("Nieuw", new Page.GetByTextOptions().setExact(true)).click();
        page.locator(".modal-dialog").getByText(what, new Locator.GetByTextOptions().setExact(true)).click();
        return seesTheForm();
    }

    private Colleague seesTheForm() {
        Locator form = page.locator(".fjs-form").first();
        form.waitFor();
        moments.clear();
        assertThat(form).not().containsText(Pattern.compile("\\{\\{|undefined|\\bnull\\b|\\*\\*"));
        return this;
    }

    Locator cards(String task) {
        return page.locator(".tasks-list li.task").filter(new Locator.FilterOptions().setHas(
                page.locator("h4.task").filter(having(task))));
    }

    Colleague reads(String text) {
        assertThat(page.locator(".fjs-form")).containsText(text);
        return this;
    }

    Colleague types(String question, String text) {
        return types(question, 1, text);
    }

    Colleague types(String question, int nth, String text) {
        Locator input = field(question, nth).locator("input, textarea").first();
        return fills(question, () -> {
            input.fill(text);
            // The form takes a text over a moment after the last key, or at once when somebody goes on.
            input.blur();
            assertThat(input).hasValue(text, new LocatorAssertions.HasValueOptions().setTimeout(GLANCE));
        });
    }

    Colleague chooses(String question, String... answers) {
        return choosesAt(question, 1, answers);
    }

    Colleague choosesAt(String question, int nth, String... answers) {
        Locator field = field(question, nth);
        boolean list = field.getAttribute("class").contains("fjs-form-field-select");
        for (String answer : answers) {
            if (list) {
                picks(field, having(answer));
            } else {
                field.locator("label[for]").filter(having(answer)).first().locator("input").check();
            }
        }
        return this;
    }

    /** The first answer that begins so, for answers that go on with a date or a number. */
    Colleague choosesOneOf(String question, String beginning) {
        Locator field = field(question, 1);
        if (field.getAttribute("class").contains("fjs-form-field-select")) {
            picks(field, beginning(beginning));
        } else {
            field.locator("label[for]").filter(beginning(beginning)).first()
                    .locator("input").check();
        }
        return this;
    }

    /** Looks whether the list took the answer, as anybody does, and otherwise picks it once more. */
    private void picks(Locator field, Locator.FilterOptions answer) {
        for (int time = 1; time <= 3; time++) {
            field.locator(".fjs-input-group").click();
            Locator item = field.locator(".fjs-dropdownlist-item").filter(answer).first();
            String text = item.innerText().strip();
            item.click();
            if (!field.locator(".fjs-dropdownlist-item").first().isVisible() && shown(field).equals(text)) {
                return;
            }
        }
        throw new AssertionError("The list did not take an answer: " + field.innerText());
    }

    private static String shown(Locator field) {
        Locator input = field.locator(".fjs-input-group input");
        return (input.count() > 0 ? input.first().inputValue() : field.locator(".fjs-input-group").innerText()).strip();
    }

    Colleague ticks(String sentence) {
        page.locator(".fjs-form-field-checkbox label").filter(having(sentence)).first().locator("input").check();
        return this;
    }

    Colleague fillsDay(String question, LocalDate day) {
        return fillsMoment(question, DAY.format(day));
    }

    Colleague fillsTime(String question, LocalTime time) {
        return fillsMoment(question, time.toString());
    }

    private Colleague fillsMoment(String question, String moment) {
        moments.put(question, moment);
        Locator input = page.getByLabel(question);
        return fills(question, () -> {
            input.fill(moment);
            input.press("Enter");
            assertThat(input).not().hasValue("", new LocatorAssertions.HasValueOptions().setTimeout(GLANCE));
        });
    }

    /** Tasklist draws a form again at its own moments, and what is typed just then is gone: looks, and types again. */
    private Colleague fills(String question, Runnable typesAndLooks) {
        for (int time = 1; time <= 3; time++) {
            try {
                typesAndLooks.run();
                return this;
            } catch (AssertionError gone) {
                trail.look(page);
            }
        }
        throw new AssertionError("The form did not take an answer to: " + question);
    }

    /** The task is done; anything but that fails with the sentence on the screen. */
    void saves() {
        Response answer = submits(".form-actions .btn-primary");
        if (!answer.ok()) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        trail.look(page);
    }

    void savesWhatBegan() {
        Response answer = submits(".modal-footer .btn-primary");
        if (!answer.ok()) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        assertThat(page.locator(".page-notifications .notifications")).containsText("Het is opgeslagen.");
        trail.look(page);
    }

    /** The server refuses what should begin with this sentence, and what was filled in stays. */
    void savesInVain(String sentence) {
        Response answer = submits(".modal-footer .btn-primary");
        assertThat(page.locator(".notifications .message").last()).hasText(sentence);
        if (answer.ok()) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
    }

    /** The browser itself says what is missing; nothing goes to the server. */
    void isAskedFor(String question) {
        page.locator(".modal-footer .btn-primary, .form-actions .btn-primary").last().click();
        assertThat(page.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(
                page.locator("label").filter(having(question)))).first()).containsText("Vul dit in.");
    }

    /** What the server says after the button is pushed. */
    Response submits(String button) {
        Locator push = page.locator(button);
        if (moments.keySet().stream().map(page::getByLabel).anyMatch(one -> one.isVisible() && one.inputValue().isEmpty())
                || isGrey(push)) {
            // The form did not take a day or a time over: who sees that, fills it in once more.
            new LinkedHashMap<>(moments).forEach(this::fillsMoment);
        }
        try {
            assertThat(push).isEnabled();
        } catch (AssertionError grey) {
            throw new AssertionError("Not yet filled in: " + page.locator(".fjs-form-field").filter(
                    new Locator.FilterOptions().setHas(page.locator(".fjs-form-field-error"))).allInnerTexts(), grey);
        }
        return page.waitForResponse(Pattern.compile("submit-form"), push::click);
    }

    private static boolean isGrey(Locator push) {
        try {
            assertThat(push).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(GLANCE));
            return false;
        } catch (AssertionError grey) {
            return true;
        }
    }

    Locator field(String question, int nth) {
        return page.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(
                page.locator("label").filter(having(question)))).nth(nth - 1);
    }

    void pictures(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }

    private static Locator.FilterOptions having(String text) {
        // Required questions end in an asterisk, filters in a count.
        return new Locator.FilterOptions().setHasText(
                Pattern.compile("^\\s*" + literally(text) + "\\s*(\\*|\\d+)?\\s*$"));
    }

    private static Locator.FilterOptions beginning(String text) {
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + literally(text)));
    }

    // The browser reads the pattern, and it knows no \Q and \E.
    private static String literally(String text) {
        return text.replaceAll("([\\\\.*+?^${}()|\\[\\]])", "\\\\$1");
    }

    @Override
    public void close() {
        trail.look(page);
        window.close();
    }
}
