package nl.wegwijs.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import nl.wegwijs.browser.Chromium;
import nl.wegwijs.browser.NeedsChromium;

/** Mail as the program of its reader shows it: fits a phone, and nothing stands in the way of a screen reader. */
@NeedsChromium
class MailInBrowserTests {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    private static final String LINK = "https://wegwijs.bibliotheek.example/partner/signalen/SG-2026-00012";
    private static final String LINK_FOR_ONE = "https://wegwijs.bibliotheek.example/link/" + "Ab9-_".repeat(8) + "xyz";

    private final MailCarrier carrier = new MailCarrier(null, null, null, null, null, templates(), null, null);

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        return engine;
    }

    @Test
    void fitsAPhoneWhateverItSays() {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window("nl-NL", 320).newPage();
            for (String language : List.of("nl", "en")) {
                for (Letter letter : all(language)) {
                    page.setContent(carrier.html(letter));
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(letter.subject())
                            .isLessThanOrEqualTo(320);
                    assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                }
            }
        }
    }

    @Test
    void standsInTheWayOfNoScreenReader() {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window("nl-NL", 320).newPage();
            for (String language : List.of("nl", "en")) {
                List<Letter> letters = all(language);
                isGood(page, letters.get(0), language + "-met-link");
                isGood(page, with(letters.get(0), LINK_FOR_ONE), language + "-met-eigen-link");
                isGood(page, with(letters.get(0), null), language + "-zonder-link");
                isGood(page, digest(language, letters), language + "-dagoverzicht");
            }
        }
    }

    private void isGood(Page page, Letter letter, String picture) {
        page.setContent(carrier.html(letter));
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target/pictures", "mail-" + picture + ".png")));
        assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                .extracting(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getTarget()).toList())
                .as(picture).isEmpty();
    }

    private static Letter with(Letter letter, String link) {
        return new Letter(letter.language(), letter.subject(), letter.sentences(), link, letter.linkText(), letter.closing());
    }

    private static Letter digest(String language, List<Letter> letters) {
        List<String> sentences = new ArrayList<>(letters.stream().map(Letter::subject).toList());
        sentences.add(0, words(language).getString("together.first"));
        return new Letter(language, words(language).getString("together.subject"), sentences, LINK,
                words(language).getString("link"), words(language).getString("closing"));
    }

    private static List<Letter> all(String language) {
        ResourceBundle words = words(language);
        return words.keySet().stream().filter(key -> key.endsWith(".text")).sorted().map(key -> new Letter(language,
                words.getString(key.replaceAll("text$", "subject")), List.of(words.getString(key).split("\\|")), LINK,
                words.getString("link"), words.getString("closing"))).toList();
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle("correspondence.words", Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
