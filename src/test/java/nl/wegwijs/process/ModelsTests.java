package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;

import nl.wegwijs.browser.Chromium;
import nl.wegwijs.browser.NeedsChromium;
import nl.wegwijs.model.DraftOrigin;
import nl.wegwijs.model.DraftStatus;
import nl.wegwijs.model.DraftView;
import nl.wegwijs.model.ModelReleases;
import nl.wegwijs.model.ModelShelf;

/** A process owner changes the work on the real engine, by the page and by the button of Camunda Modeler. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(NobodyInTheEngine.class)
class ModelsTests extends StoryTelling {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]*)\"");
    private static final String QUESTION = "Wat is de uitkomst van het gesprek?";
    private static final String EDGE = "-----deel";
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    @LocalServerPort
    private int port;
    @Autowired
    private ModelShelf shelf;
    @Autowired
    private ModelReleases releases;
    @Autowired
    private ShippedFiles shipped;
    @Autowired
    private EngineStart start;
    @Autowired
    private RepositoryService repository;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcTemplate database;

    @AfterEach
    void putsTheReleaseBack() {
        for (DraftView draft : shelf.drafts()) {
            if (draft.isOpen()) {
                shelf.withdraw(draft.id());
            } else if (draft.isLive()) {
                shelf.rollBack(draft.id());
            }
        }
        assertThat(texts(shelf.liveFiles())).isEqualTo(texts(shipped.files()));
    }

    private static Map<String, String> texts(Map<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, content) -> texts.put(name, new String(content, StandardCharsets.UTF_8)));
        return texts;
    }

    private String changed(String file, String part, String instead) {
        String text = texts(shipped.files()).get(file);
        assertThat(text).contains(part);
        return text.replace(part, instead);
    }

    private String otherQuestion() {
        return changed("conclude-intake.form", QUESTION, "Hoe liep het gesprek af?");
    }

    private static String parts(Map<String, String> fields, Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--").append(EDGE).append("\r\nContent-Disposition: form-data; name=\"")
                .append(name).append("\"\r\n\r\n").append(value).append("\r\n"));
        files.forEach((name, text) -> body.append("--").append(EDGE).append("\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                .append(name).append("\"\r\nContent-Type: application/octet-stream\r\n\r\n").append(text).append("\r\n"));
        return body.append("--").append(EDGE).append("--\r\n").toString();
    }

    private static HttpResponse<String> uploads(WebAppClient client, String note, Map<String, String> files) {
        return client.exchange("POST", "/models/drafts", "multipart/form-data; boundary=" + EDGE,
                parts(Map.of("_csrf", token(client.get("/models")), "note", note), files));
    }

    private static HttpResponse<String> pushes(WebAppClient client, String draft, String button, String more) {
        String token = token(client.get(draft));
        return client.exchange("POST", draft + button, "application/x-www-form-urlencoded", "_csrf=" + token + more);
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        return token.find() ? token.group(1) : "none";
    }

    private static String placeOf(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).as(redirect.body()).isEqualTo(302);
        return redirect.headers().firstValue("Location").orElseThrow().replaceAll("^http://[^/]+", "");
    }

    private HttpResponse<String> deploysFromTheModeler(String user, Map<String, String> files) {
        return WebAppClient.withBasic(port, user, Trial.PASSWORD).exchange("POST", "/engine-rest/deployment/create",
                "multipart/form-data; boundary=" + EDGE,
                parts(Map.of("deployment-name", "intake", "deployment-source", "Camunda Modeler"), files));
    }

    private Map<String, Long> rowsOfTheEngine() {
        Map<String, Long> rows = new TreeMap<>();
        for (String table : List.of("act_re_deployment", "act_re_procdef", "act_re_decision_def", "act_re_camformdef",
                "act_ge_bytearray")) {
            rows.put(table, database.queryForObject("select count(*) from " + table, Long.class));
        }
        return rows;
    }

    /** The text of a form as the model of a process brings it. */
    private String formOf(ProcessDefinition model, String form) {
        try (var content = repository.getResourceAsStream(model.getDeploymentId(), form)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private ProcessDefinition newest(String key) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
    }

    // Every test puts the clock back, so the newest draft is not the one that was made last.
    private DraftView open(DraftStatus status) {
        List<DraftView> found = shelf.drafts().stream().filter(draft -> draft.status() == status).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private ProcessDefinition modelOfTheCase() {
        return repository.getProcessDefinition(runtime.createProcessInstanceQuery().processInstanceId(story.root())
                .singleResult().getProcessDefinitionId());
    }

    @Test
    void changesAFormForNewCasesOnlyAndTakesItBack() {
        WebAppClient owner = WebAppClient.loggedIn(port, "process-owner");
        Map<String, Long> before = rowsOfTheEngine();
        comesToTheDesk("Modelvoor");
        ProcessDefinition begunWith = modelOfTheCase();

        String draft = placeOf(uploads(owner, "Duidelijker vraag", Map.of("conclude-intake.form", otherQuestion())));

        assertThat(owner.get(draft).body()).contains("Duidelijker vraag", "goedgekeurd", "De controle vond geen fouten.");
        assertThat(owner.get("/models").body()).contains("Duidelijker vraag").doesNotContain("Bestanden van uzelf");
        assertThat(rowsOfTheEngine()).containsAllEntriesOf(Map.of("act_re_deployment", before.get("act_re_deployment"),
                "act_re_procdef", before.get("act_re_procdef"), "act_re_camformdef", before.get("act_re_camformdef")));

        assertThat(placeOf(pushes(owner, draft, "/live", "&news=De+vraag+is+duidelijker."))).isEqualTo(draft);
        assertThat(owner.get("/models").body()).contains("Bestanden van uzelf");
        assertThat(modelOfTheCase().getId()).isEqualTo(begunWith.getId());
        assertThat(formOf(begunWith, "conclude-intake.form")).contains(QUESTION);
        assertThat(formOf(newest("intake"), "conclude-intake.form")).contains("Hoe liep het gesprek af?");
        comesToTheDesk("Modelna");
        assertThat(modelOfTheCase().getDeploymentId()).isEqualTo(newest("intake").getDeploymentId());
        WebAppClient colleague = WebAppClient.loggedIn(port, "intake");
        assertThat(colleague.get("/desk/nieuws").body()).contains("De vraag is duidelijker.");
        assertThat(colleague.get("/desk/nieuws/laatste").body()).contains("De vraag is duidelijker.");

        placeOf(pushes(owner, draft, "/terugdraaien", ""));
        assertThat(formOf(newest("intake"), "conclude-intake.form")).contains(QUESTION);
        assertThat(owner.get(draft).body()).contains("teruggedraaid");
        assertThat(colleague.get("/desk/nieuws/laatste").statusCode()).isEqualTo(204);
    }

    @Test
    void takesAProcessThatIsRolledBackFromTheStartList() {
        String extra = changed("aftercare.bpmn", "\"aftercare\"", "\"extra-aftercare\"");
        DraftView draft = shelf.upload("Nog een nazorg", Map.of("extra-aftercare.bpmn", extra.getBytes(StandardCharsets.UTF_8)));
        assertThat(draft.problems()).isEmpty();
        shelf.publish(draft.id(), null);
        assertThat(newest("extra-aftercare").isSuspended()).isFalse();

        shelf.rollBack(draft.id());

        assertThat(newest("extra-aftercare").isSuspended()).isTrue();
        assertThat(management.createJobDefinitionQuery().suspended().count()).isZero();
    }

    @Test
    void keepsWhatTheModelerDeploysAsADraft() {
        String model = changed("intake.bpmn", "name=\"Intake plannen\"", "name=\"Afspraak maken\"");
        Map<String, Long> before = rowsOfTheEngine();

        HttpResponse<String> answer = deploysFromTheModeler("process-owner", Map.of("intake.bpmn", model));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        DraftView draft = open(DraftStatus.CHECKED);
        assertThat(answer.body()).contains("\"id\":\"" + draft.id() + "\"");
        assertThat(draft).extracting(DraftView::author, DraftView::note, DraftView::status)
                .containsExactly("process-owner", "Uit Camunda Modeler: intake", DraftStatus.CHECKED);
        assertThat(rowsOfTheEngine()).isEqualTo(before);

        HttpResponse<String> broken = deploysFromTheModeler("beheer",
                Map.of("intake.bpmn", model.replace("${passOn}", "${passAway}")));
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("de stap ${passAway} bestaat niet");
        assertThat(open(DraftStatus.REFUSED).author()).isEqualTo("beheer");
        assertThat(deploysFromTheModeler("process-owner", Map.of("Mijn model.bpmn", model)).statusCode()).isEqualTo(422);
        assertThat(deploysFromTheModeler("intake", Map.of("intake.bpmn", model)).statusCode()).isEqualTo(403);
        assertThat(rowsOfTheEngine()).isEqualTo(before);
    }

    @Test
    void keepsAnOwnersModelOverARestartAndOffersWhatAReleaseChanged() {
        DraftView draft = shelf.upload("Duidelijker vraag",
                Map.of("conclude-intake.form", otherQuestion().getBytes(StandardCharsets.UTF_8)));
        shelf.publish(draft.id(), null);
        String deployment = newest("intake").getDeploymentId();

        start.afterSingletonsInstantiated();

        assertThat(newest("intake").getDeploymentId()).isEqualTo(deployment);
        assertThat(WebAppClient.loggedIn(port, "process-owner").get("/models").body()).contains("Bestanden van uzelf");

        Map<String, byte[]> next = new TreeMap<>(shipped.files());
        next.put("conclude-intake.form", changed("conclude-intake.form", QUESTION, "Wat is afgesproken?").getBytes(StandardCharsets.UTF_8));
        next.put("plan-intake.form", changed("plan-intake.form", "Waar?", "Op welke plek?").getBytes(StandardCharsets.UTF_8));
        releases.arrive(next);

        assertThat(formOf(newest("intake"), "conclude-intake.form")).contains("Hoe liep het gesprek af?");
        assertThat(formOf(newest("intake"), "plan-intake.form")).contains("Op welke plek?");
        DraftView offer = open(DraftStatus.CHECKED);
        assertThat(offer.origin()).isEqualTo(DraftOrigin.RELEASE);
        assertThat(offer.files()).extracting(DraftView.File::name).containsExactly("conclude-intake.form");
        assertThat(WebAppClient.loggedIn(port, "process-owner").get("/models/drafts/" + offer.id()).body())
                .contains("Uw bestanden staan nog live.");
        releases.arrive(shipped.files());
    }

    @Test
    void opensTheModelsToWhomTheyConcern() {
        String draft = placeOf(uploads(WebAppClient.loggedIn(port, "beheer"), "Duidelijker vraag",
                Map.of("conclude-intake.form", otherQuestion())));
        List<String> pages = List.of("/models", draft, "/models/live.zip", "/models/live/intake.bpmn",
                draft + "/bestanden/conclude-intake.form");
        for (String role : Set.of("management", "process-owner", "beheer", "intake", "front-desk")) {
            WebAppClient client = WebAppClient.loggedIn(port, role);
            boolean reads = !Set.of("intake", "front-desk").contains(role);
            pages.forEach(page -> assertThat(client.get(page).statusCode()).as(role + page).isEqualTo(reads ? 200 : 403));
            List.of("/desk/nieuws", "/desk/modellen.css").forEach(page ->
                    assertThat(client.get(page).statusCode()).as(role + page).isEqualTo(200));
        }
        pages.forEach(page -> assertThat(WebAppClient.nobody(port).get(page).statusCode()).isEqualTo(401));
        WebAppClient manager = WebAppClient.loggedIn(port, "management");
        assertThat(manager.get("/models").body()).doesNotContain("Upload als concept", "name=\"_csrf\"");
        assertThat(uploads(manager, "x", Map.of("conclude-intake.form", otherQuestion())).statusCode()).isEqualTo(403);
        for (String button : List.of("/live", "/controle", "/intrekken", "/terugdraaien")) {
            assertThat(pushes(manager, draft, button, "").statusCode()).as(button).isEqualTo(403);
        }
        WebAppClient owner = WebAppClient.loggedIn(port, "process-owner");
        assertThat(owner.exchange("POST", draft + "/live", "application/x-www-form-urlencoded", "news=x").statusCode()).isEqualTo(403);
        assertThat(owner.get("/models/drafts/" + java.util.UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(owner.get("/models/live/nothing.bpmn").statusCode()).isEqualTo(404);
    }

    @Test
    void saysWhatIsWrongWithAnUpload() {
        WebAppClient owner = WebAppClient.loggedIn(port, "process-owner");

        assertThat(uploads(owner, "Niets", Map.of()).body()).contains("Kies minstens één bestand.", "<title>Fout:");
        assertThat(uploads(owner, "", Map.of("conclude-intake.form", otherQuestion())).body()).contains("Schrijf kort op wat u verandert.");
        assertThat(uploads(owner, "Zelfde", Map.of("plan-intake.form", texts(shipped.files()).get("plan-intake.form"))).body())
                .contains("gelijk aan wat al live staat");
        HttpResponse<String> large = uploads(owner, "Groot", Map.of("big.form", "x".repeat(6 * 1024 * 1024)));
        assertThat(large.statusCode()).isEqualTo(413);
        String draft = placeOf(uploads(owner, "Fout", Map.of("conclude-intake.form", "{")));
        assertThat(owner.get(draft).body()).contains("Dit concept kan niet live.", "niet te lezen");
        assertThat(pushes(owner, draft, "/live", "").statusCode()).isEqualTo(422);
    }

    @Test
    @NeedsChromium
    void isReadOnAnyScreenAndShowsColleaguesWhatIsNew() {
        DraftView good = shelf.upload("Duidelijker vraag", Map.of("conclude-intake.form", otherQuestion().getBytes(StandardCharsets.UTF_8)));
        DraftView wrong = shelf.upload("Afspraak maken", Map.of("intake.bpmn",
                changed("intake.bpmn", "candidateGroups=\"intake\"", "candidateGroups=\"receptie\"").getBytes(StandardCharsets.UTF_8)));
        DraftView planned = shelf.upload("Plek van het gesprek", Map.of("plan-intake.form",
                changed("plan-intake.form", "Waar?", "Op welke plek?").getBytes(StandardCharsets.UTF_8)));
        shelf.publishAt(planned.id(), clock.instant().plusSeconds(90_000), "De plek staat er duidelijker.");
        try (Chromium chromium = new Chromium()) {
            Page page = at(chromium, "process-owner", "/models");
            isGood(page, "modellen");
            page.navigate(place("/models/drafts/" + wrong.id()));
            isGood(page, "concept-fout");
            page.navigate(place("/models/drafts/" + planned.id()));
            isGood(page, "concept-gepland");
            page.navigate(place("/models/drafts/" + good.id()));
            page.getByLabel("Bericht voor collega's").fill("De vraag bij de uitkomst is duidelijker.");
            page.getByText("Zet live", new Page.GetByTextOptions().setExact(true)).click();
            isGood(page, "concept-live");
            page.navigate(place("/models"));
            page.locator("summary").click();
            isGood(page, "modellen-eigen");

            Page colleague = at(chromium, "intake", "/camunda/app/tasklist/default/");
            colleague.locator(".wegwijs-news-link").waitFor();
            colleague.locator(".task-filters").waitFor();
            colleague.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pictures/nieuw-in-takenlijst.png")));
            colleague.locator(".wegwijs-news-link").click();
            colleague.waitForURL("**/desk/nieuws");
            assertThat(colleague.locator("main").innerText()).contains("De vraag bij de uitkomst is duidelijker.");
            isGood(colleague, "nieuws");
        }
    }

    private String place(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private Page at(Chromium chromium, String user, String path) {
        BrowserContext window = chromium.window("nl-NL", 1280);
        WebAppClient login = WebAppClient.loggedIn(port, user);
        // Without the token Tasklist logs out at its first question.
        window.addCookies(List.of(new Cookie("SESSION", login.session()).setUrl(place("/")),
                new Cookie("XSRF-TOKEN", login.token()).setUrl(place("/camunda/"))));
        Page page = window.newPage();
        page.navigate(place(path));
        return page;
    }

    private static void isGood(Page page, String picture) {
        for (int width : List.of(320, 1280)) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
                    .setPath(Path.of("target/pictures", picture + "-" + width + ".png")));
            assertThat(page.evaluate("getComputedStyle(document.body).fontFamily")).as(picture).asString().contains("Arial");
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as(picture).isLessThanOrEqualTo(width);
            assertThat(new AxeBuilder(page).withTags(STANDARDS).analyze().getViolations())
                    .extracting(rule -> rule.getId() + " " + rule.getNodes().stream().map(node -> node.getTarget()).toList())
                    .as(page.url()).isEmpty();
        }
    }
}
