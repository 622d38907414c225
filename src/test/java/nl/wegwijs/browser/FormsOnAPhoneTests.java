package nl.wegwijs.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import nl.wegwijs.library.ShiftableClock;

import static org.assertj.core.api.Assertions.assertThat;

/** Every form fits a phone: all its questions at once, with the longest words that data brings. */
@BrowserTest
class FormsOnAPhoneTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SHOWN = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final String LONG = "Maatschappelijk werk Laagveen-Noordoost, donderdagochtend om half elf, nog twee plekken vrij";
    private static final String PROBLEMS = """
            () => {
              const form = document.querySelector('.fjs-form');
              const found = [];
              if (form.scrollWidth > form.clientWidth) found.push('scrolls sideways: ' + form.scrollWidth);
              if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
              form.querySelectorAll('*').forEach(one => {
                const box = one.getBoundingClientRect();
                if (box.width > 0 && box.right > innerWidth + 1) found.push('stands out: ' + one.className);
              });
              form.querySelectorAll('label').forEach(one => {
                if (!one.innerText.trim()) found.push('says nothing: ' + one.outerHTML);
                if (one.scrollWidth > one.clientWidth + 1) found.push('is cut: ' + one.innerText);
              });
              if (/\\{\\{|undefined|\\*\\*/.test(form.innerText)) found.push('shows what it should not: ' + form.innerText);
              return found;
            }""";

    @Autowired
    private ShiftableClock clock;
    @LocalServerPort
    private int port;

    private JsonNode form;

    @Test
    void fitEveryFormOnAPhone() throws IOException {
        new PartnerOffice("http://127.0.0.1:" + port, "demo-uwv").sends("""
                {"candidate": {"givenName": "Proefje", "familyName": "Proefvink", "phone": "0600000999",
                  "preferredChannel": "PHONE", "municipalityCode": "9001"},
                 "consentAtSource": "YES_SPOKEN", "consentOn": "%s", "personKnows": true,
                 "needDomains": ["DIGITAL_BASIC"]}
                """.formatted(LocalDate.now(clock)));
        Map<String, List<String>> problems = new TreeMap<>();
        try (Chromium chromium = new Chromium();
                Colleague intake = new Colleague(chromium.window("nl-NL", 390), "http://127.0.0.1:" + port, clock, new Trail())) {
            Page page = intake.logsIn("intake").picksUp("Contact opnemen").page();
            page.route(Pattern.compile("/deployed-form"), route -> answer(route, form));
            page.route(Pattern.compile("/form-variables"), route -> answer(route, data(form)));
            for (Path file : forms()) {
                form = everyQuestion(file);
                problems.put(file.getFileName().toString(), look(page));
            }
        }
        problems.values().removeIf(List::isEmpty);
        assertThat(problems).isEmpty();
    }

    /** Goes to the picture of the process and back, so that the form is drawn anew. */
    @SuppressWarnings("unchecked")
    private static List<String> look(Page page) {
        Locator tabs = page.locator(".task-details .nav-tabs li:visible a");
        tabs.nth(2).click();
        page.locator(".fjs-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        tabs.nth(0).click();
        page.locator(".fjs-form .fjs-form-field").first().waitFor();
        return (List<String>) page.evaluate(PROBLEMS);
    }

    private static List<Path> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).sorted().toList();
        }
    }

    // A condition hides a question until somebody answers another; here all are asked.
    private static JsonNode everyQuestion(Path file) throws IOException {
        JsonNode form = JSON.readTree(file.toFile());
        form.findParents("conditional").forEach(question -> ((ObjectNode) question).remove("conditional"));
        return form;
    }

    private static Map<String, Object> data(JsonNode form) {
        Map<String, Object> data = new HashMap<>();
        SHOWN.matcher(form.toString()).results().map((MatchResult shown) -> shown.group(1))
                .forEach(key -> data.put(key, Map.of("type", "String", "value", LONG)));
        form.findValuesAsText("valuesKey").forEach(key -> data.put(key, Map.of("type", "Json", "value",
                text(List.of(Map.of("value", "ONE", "label", LONG), Map.of("value", "TWO", "label", "Kort"))))));
        return data;
    }

    private static void answer(Route route, Object body) {
        route.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("application/json").setBody(text(body)));
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }
}
