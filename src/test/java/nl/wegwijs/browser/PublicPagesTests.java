package nl.wegwijs.browser;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What somebody sees who needs help or knows somebody who does: no login, any phone, with or without JavaScript. */
@BrowserTest
class PublicPagesTests {

    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    private static int phones = 600_003_100;

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcTemplate jdbc;

    private Chromium chromium;

    @BeforeEach
    void open() {
        chromium = new Chromium();
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void signsSomebodyUpWithAndWithoutJavaScript(boolean withJavaScript) {
        Page page = visit("/aanmelden", 320, withJavaScript);
        page.locator("text=Versturen").click();

        assertThat(page).hasTitle("Fout: Hulp bij taal, rekenen of de computer - Wegwijs");
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(page.locator(".error-summary a")).hasCount(5);
        isGood(page, "aanmelden-fout", withJavaScript);

        page.locator(".error-summary a").nth(2).click();
        assertThat(page.locator("#phone")).isFocused();
        page.fill("#phone", "06 12");
        page.fill("#givenName", "Aleida");
        page.locator("text=Voor mijzelf").click();
        page.selectOption("#municipality", "9001");
        page.locator("label:text-is('Rekenen')").click();
        page.locator("#toldAndAgreed").check();
        page.locator("text=Versturen").click();

        assertThat(page.locator(".error-summary a")).hasCount(1);
        assertThat(page.locator("#phone")).hasValue("06 12");
        assertThat(page.locator("#givenName")).hasValue("Aleida");
        assertThat(page.locator("#toldAndAgreed")).isChecked();

        page.fill("#phone", "0" + ++phones);
        page.locator("text=Versturen").click();

        assertThat(page.locator("h1")).hasText("Bedankt");
        isGood(page, "aanmelden-klaar", withJavaScript);
        assertThat(jdbc.queryForObject("select count(*) from wegwijs.signal s join wegwijs.referral_case c on c.id = s.case_id"
                + " join wegwijs.participant p on p.id = c.participant_id where s.source = 'SELF' and s.channel = 'PORTAL'"
                + " and p.phone = '+31" + phones + "'", Integer.class)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void offersHelpWithAndWithoutJavaScript(boolean withJavaScript) {
        Page page = visit("/aanmelden", 320, withJavaScript);
        page.locator("footer a:text-is('Vrijwilliger worden')").click();
        page.locator("button:text-is('Versturen')").click();

        assertThat(page).hasTitle("Fout: Ik wil helpen - Wegwijs");
        assertThat(page.locator(".error-summary a")).hasCount(5);
        isGood(page, "helpen-fout", withJavaScript);

        page.fill("#name", "Willemien Zomer");
        page.fill("#phone", "0" + ++phones);
        page.locator("label:text-is('Veenrijk')").click();
        page.locator("label:text-is('Helpen in het Taalcafé')").click();
        page.locator("#availableMorning label:text-is('Maandag')").click();
        page.locator("button:text-is('Versturen')").click();
        assertThat(page.locator(".error-summary a")).hasCount(1);
        assertThat(page.locator("#name")).hasValue("Willemien Zomer");
        page.locator("#privacyRead").check();
        page.locator("button:text-is('Versturen')").click();

        assertThat(page.locator("h1")).hasText("Bedankt");
        isGood(page, "helpen-klaar", withJavaScript);
        assertThat(jdbc.queryForList("select state || ' ' || availability from wegwijs.volunteer where phone = '+31"
                + phones + "'", String.class)).containsExactly("APPLIED [\"MON_MORNING\"]");
    }

    @Test
    void weighsLittle() {
        List<Response> answers = new ArrayList<>();
        Page page = chromium.window("nl-NL", 390).newPage();
        page.onResponse(answers::add);
        page.navigate(at("/aanmelden"));

        assertThat(List.copyOf(answers).stream().mapToInt(answer -> answer.body().length).sum()).isBetween(5_000, 150_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/aanmelden", "/helpen", "/aanbod", "/aanbod?vestiging=veenrijk"})
    void isGoodOnScreensOfAllSizes(String path) {
        for (int width : List.of(320, 1280)) {
            isGood(visit(path, width, true), path.replaceAll("\\W", "") + "-" + width, true);
        }
    }

    @Test
    void printsACardThatAPhoneCanRead() throws Exception {
        APIResponse card = chromium.window("nl-NL", 390).request().get(at("/aanbod/kaart/veenrijk.pdf"));
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/kaart.pdf"), card.body());

        assertThat(card.headers()).extractingByKey("content-type").asString().startsWith("application/pdf");
        try (PDDocument pdf = Loader.loadPDF(card.body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(new PDFTextStripper().getText(pdf)).contains("0600009001", "Marktplein 1, Veenrijk");
            BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(0, 200);
            assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(luminance(picture)))).getText())
                    .isEqualTo("http://localhost:8080/aanmelden");
        }
    }

    private static RGBLuminanceSource luminance(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        return new RGBLuminanceSource(width, height, picture.getRGB(0, 0, width, height, null, 0, width));
    }

    private Page visit(String path, int width, boolean withJavaScript) {
        BrowserContext window = chromium.window("nl-NL", width, withJavaScript);
        Page page = window.newPage();
        page.setDefaultTimeout(10_000);
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate(at(path));
        assertThat(complaints).isEmpty();
        return page;
    }

    // The checker itself needs JavaScript; the page is the same without.
    private void isGood(Page page, String picture, boolean withJavaScript) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/pictures", picture + ".png")));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(page.viewportSize().width);
        if (withJavaScript) {
            assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                    .extracting(Rule::getId).as(page.url()).isEmpty();
        }
    }

    private String at(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
