package nl.wegwijs.browser;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import nl.wegwijs.library.ShiftableClock;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What staff see and can do in the task list, whatever the case is about. */
@BrowserTest
class TasklistTests {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 3);
    private static final String CONTACT = "Contact opnemen";
    private static int phones = 600_000_100;

    @Autowired
    private ShiftableClock clock;
    @LocalServerPort
    private int port;

    private final Trail trail = new Trail();
    private final List<Colleague> staff = new ArrayList<>();
    private Chromium chromium;

    @BeforeEach
    void opensTheLibrary() {
        chromium = new Chromium();
        clock.moveTo(TUESDAY.atTime(9, 0).atZone(clock.getZone()).toInstant());
    }

    @AfterEach
    void everybodyGoesHome() {
        staff.forEach(Colleague::close);
        chromium.close();
        clock.reset();
    }

    @Test
    void speaksDutchUnderItsOwnName() {
        Colleague intake = colleague("en-US", 1400).logsIn("intake");
        Page page = intake.page();

        assertThat(page.locator("html")).hasAttribute("lang", "nl");
        assertThat(page).hasTitle("Wegwijs Taken");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(page.locator("body")).not().containsText("Tasklist");
        assertThat(page.locator("body")).not().containsText("Camunda 8");
        assertThat(page.locator(".task-filter h4")).containsText(
                new String[] {"Mijn taken", "Mijn team", "Vandaag", "Te laat", "Spoed"});
    }

    @Test
    void hidesWhatStaffDoNotDoHere() {
        aCase();
        Colleague intake = colleague("nl-NL", 1400).logsIn("intake").picksUp(CONTACT);
        Page page = intake.page();

        for (String hidden : List.of(".create-task-action", ".createCommentLink", ".task-filter .actions",
                ".form-actions > .btn-default", "text=Filter maken", "text=Wat is er gebeurd")) {
            assertThat(page.locator(hidden).first()).isHidden();
        }
        assertThat(page.locator(".task-details .nav-tabs li:visible")).hasText(
                new String[] {"Formulier", "Schema", "Uitleg"});
    }

    @Test
    void showsACardWithoutAName() {
        aCase();
        Colleague intake = colleague("nl-NL", 1400).logsIn("intake").finds(CONTACT);
        Locator card = intake.cards(CONTACT).filter(new Locator.FilterOptions().setHasText("UWV")).first();

        assertThat(card).containsText("TR-2026-");
        assertThat(card).containsText("Veenrijk");
        assertThat(card).containsText("UWV");
        assertThat(card).containsText("vr 6 nov 2026");
        assertThat(intake.page().locator("ol.tasks-list")).not().containsText("Proefvink");
        intake.pictures("list");
    }

    @Test
    void takesASignalAtTheDesk() {
        Colleague desk = colleague("nl-NL", 1400).logsIn("front-desk").begins("Verwijzing");
        desk.chooses("Wie brengt het signaal?", "De persoon zelf").types("Voornaam", "P").page().keyboard().press("Tab");
        assertThat(desk.page().locator(".fjs-form-field-error").first()).hasText("Gebruik minstens 2 tekens.");
        desk.types("Voornaam", "").types("Voornaam", "Proefje").types("Telefoonnummer", "06 00 00 03 01");
        desk.types("Achternaam (mag leeg)", "Proefvink")
                .chooses("Hoe wil de persoon contact?", "Bellen")
                .chooses("In welke gemeente woont de persoon?", "Veenrijk")
                .chooses("Waar wil de persoon hulp bij?", "Computer of telefoon")
                .chooses("Is er haast?", "Nee")
                .types("Wat moeten wij nog weten?", "Nummer 111222333")
                .ticks("Ik heb uitgelegd wat we met de gegevens doen. De persoon vindt dat goed.");
        desk.pictures("start-form");

        Response refused = desk.submits(".modal-footer .btn-primary");
        assertThat(refused.status()).isEqualTo(422);
        Locator sentence = desk.page().locator(".notifications .message").first();
        assertThat(sentence).isInViewport();
        assertThat(sentence.innerText())
                .isEqualTo("Dit lijkt op een burgerservicenummer. Dat mag hier niet staan.");
        desk.pictures("refused");
        desk.types("Wat moeten wij nog weten?", "Komt op de fiets").savesWhatBegan();

        assertThat(colleague("nl-NL", 1400).logsIn("intake").finds(CONTACT).cards(CONTACT).first())
                .containsText("TR-2026-");
    }

    @Test
    void asksForWhatIsMissingInDutch() {
        Colleague desk = colleague("en-US", 1400).logsIn("front-desk").begins("Verwijzing");
        desk.chooses("Wie brengt het signaal?", "De persoon zelf").types("Voornaam", "Proefje").types("Voornaam", "")
                .types("Telefoonnummer", "12").page().keyboard().press("Tab");

        assertThat(desk.page().locator(".fjs-form-field-error").filter(new Locator.FilterOptions()
                .setHasText("Vul dit in.")).first()).isVisible();
        assertThat(desk.field("Telefoonnummer", 1)).containsText("Zo klopt het niet.");
        assertThat(desk.page().locator(".modal-footer .btn-primary")).isDisabled();
    }

    @Test
    void showsADutchCalendarInAnEnglishBrowser() {
        aCase();
        Colleague intake = colleague("en-US", 1400).logsIn("intake").picksUp(CONTACT)
                .chooses("Hoe heeft u contact gezocht?", "Bellen").chooses("Wat kwam eruit?", "Later terugbellen");
        Page page = intake.page();
        page.getByLabel("Wanneer belt u terug?").click();

        assertThat(page.locator(".flatpickr-monthDropdown-month").first()).hasText("november");
        assertThat(page.locator(".flatpickr-weekday").first()).hasText("ma");
        intake.pictures("calendar");
        intake.fillsDay("Wanneer belt u terug?", TUESDAY.plusDays(2)).fillsTime("Hoe laat?", LocalTime.of(14, 30));
        assertThat(page.getByLabel("Wanneer belt u terug?")).hasValue("5-11-2026");
        assertThat(page.getByLabel("Hoe laat?")).hasValue("14:30");
    }

    @Test
    void keepsNoDraftOfAForm() {
        Colleague desk = colleague("nl-NL", 1400).logsIn("front-desk").begins("Verwijzing");
        desk.chooses("Wie brengt het signaal?", "De persoon zelf").types("Voornaam", "Geheimpje");
        desk.visits("/camunda/app/tasklist/default/").logsOut();

        assertThat(desk.page().evaluate("() => JSON.stringify(localStorage)").toString())
                .doesNotContain("camunda-form").doesNotContain("Geheimpje");
    }

    @Test
    void doesNotCompleteATaskByEnter() {
        aCase();
        Colleague intake = colleague("nl-NL", 1400).logsIn("intake").picksUp(CONTACT)
                .chooses("Hoe heeft u contact gezocht?", "Bellen").chooses("Wat kwam eruit?", "Geen gehoor");
        intake.page().evaluate("""
                () => {
                  const line = document.createElement('input');
                  line.className = 'only-line';
                  document.querySelector('.fjs-form').append(line);
                }""");
        List<String> sent = new ArrayList<>();
        intake.page().onRequest(request -> sent.add(request.url()));
        intake.page().locator(".only-line").press("Enter");
        intake.page().waitForTimeout(1_000);

        assertThat(sent).noneMatch(address -> address.contains("submit-form"));
        assertThat(intake.page().locator(".form-actions .btn-primary")).isEnabled();
    }

    @Test
    void letsStaffChangeTheDueDate() {
        aCase();
        Colleague intake = colleague("nl-NL", 1400).logsIn("intake").finds(CONTACT);
        Page page = intake.page();
        page.locator("[cam-tasklist-task-meta] .due-date .view-value").click();
        page.locator("[cam-tasklist-task-meta], .cam-widget-inline-field").locator("button:has-text('27')").last().click();
        Response changed = page.waitForResponse(answer -> "PUT".equals(answer.request().method()),
                () -> page.getByLabel("Opslaan", new Page.GetByLabelOptions().setExact(true)).first().click());

        assertThat(changed.status()).isEqualTo(204);
        assertThat(page.locator("[cam-tasklist-task-meta] .due-date")).containsText("27 nov 2026");
    }

    @Test
    void canBeUsedOnAPhone() {
        aCase();
        Colleague intake = colleague("nl-NL", 390).logsIn("intake");
        intake.pictures("phone-list");
        intake.picksUp(CONTACT).chooses("Hoe heeft u contact gezocht?", "Bellen").pictures("phone-form");
        Page page = intake.page();

        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        Locator save = page.locator(".form-actions .btn-primary");
        save.scrollIntoViewIfNeeded();
        assertThat(save).isInViewport();
    }

    @Test
    void canBeUsedByEverybody() {
        aCase();
        Colleague intake = colleague("nl-NL", 1400).visits("/camunda/app/tasklist/default/");
        intake.page().locator(".form-signin").waitFor();
        accessible(intake, "login");
        intake.logsIn("intake").finds(CONTACT);
        accessible(intake, "list");
        intake.picksUp(CONTACT);
        accessible(intake, "task");
        Colleague desk = colleague("nl-NL", 1400).logsIn("front-desk").begins("Verwijzing");
        desk.chooses("Wie brengt het signaal?", "De persoon zelf");
        accessible(desk, "start form");
    }

    @Test
    void showsTheTaskListOnEightPagesAtOnce() {
        Colleague intake = colleague("nl-NL", 1400).logsIn("intake");
        BrowserContext window = intake.page().context();
        List<Page> pages = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            pages.add(window.newPage());
        }
        String address = "http://127.0.0.1:" + port + "/camunda/app/tasklist/default/";
        pages.forEach(page -> page.evaluate("address => setTimeout(() => location.href = address)", address));

        pages.forEach(page -> assertThat(page.locator(".task-filter").first()).isVisible(
                new LocatorAssertions.IsVisibleOptions().setTimeout(60_000)));
    }

    private static void accessible(Colleague colleague, String where) {
        List<Rule> serious = new AxeBuilder(colleague.page()).analyze().getViolations().stream()
                .filter(rule -> List.of("critical", "serious").contains(rule.getImpact())).toList();
        assertThat(serious).as(where).extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    private void aCase() {
        new PartnerOffice("http://127.0.0.1:" + port, "demo-uwv").sends("""
                {"candidate": {"givenName": "Proefje", "familyName": "Proefvink", "phone": "0%d",
                  "preferredChannel": "PHONE", "municipalityCode": "9001"},
                 "consentAtSource": "YES_SPOKEN", "consentOn": "%s", "personKnows": true,
                 "needDomains": ["DIGITAL_BASIC"]}
                """.formatted(phones++, TUESDAY.minusDays(1)));
    }

    private Colleague colleague(String locale, int width) {
        Colleague colleague = new Colleague(chromium.window(locale, width), "http://127.0.0.1:" + port, clock, trail);
        staff.add(colleague);
        return colleague;
    }
}
