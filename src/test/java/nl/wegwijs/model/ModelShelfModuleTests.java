package nl.wegwijs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;
import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.placement.RoomsWithoutProcess;

/** What an owner may do with files, and what a release does with what an owner did. */
@SpringBootTest(classes = RoomsWithoutProcess.class)
@Transactional
class ModelShelfModuleTests {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired
    private ModelShelf shelf;
    @Autowired
    private ModelReleases releases;
    @Autowired
    private ModelsOnPaper engine;
    @Autowired
    private CurrentUser user;
    @Autowired
    private ShiftableClock clock;
    @Autowired
    private EntityManager entities;

    @BeforeEach
    void aReleaseIsLive() {
        clock.moveTo(TUESDAY);
        releases.arrive(files("intake.bpmn", "one", "ask.form", "one", "urgency.dmn", "one"));
    }

    @AfterEach
    void goesHome() {
        clock.reset();
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private DraftView uploads(String... namesAndTexts) {
        return user.as("process-owner", () -> shelf.upload("Een vraag erbij", files(namesAndTexts)));
    }

    private DraftView publishes(String... namesAndTexts) {
        DraftId draft = uploads(namesAndTexts).id();
        DraftView published = user.as("process-owner", () -> shelf.publish(draft, "Er is een vraag bij."));
        assertThat(published.status()).isEqualTo(DraftStatus.PUBLISHED);
        return published;
    }

    private Map<String, String> live() {
        entities.flush();
        entities.clear();
        Map<String, String> texts = new TreeMap<>();
        shelf.liveFiles().forEach((name, content) -> texts.put(name, ModelsOnPaper.text(content)));
        return texts;
    }

    private LiveFileView liveFile(String name) {
        return shelf.live().stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void keepsOnlyWhatDiffersFromTheLiveFiles() {
        DraftView draft = uploads("intake.bpmn", "two", "ask.form", "one", "new.form", "one");

        assertThat(draft.files()).extracting(DraftView.File::name, DraftView.File::isNew)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("intake.bpmn", false),
                        org.assertj.core.groups.Tuple.tuple("new.form", true));
        assertThat(draft.status()).isEqualTo(DraftStatus.CHECKED);
        assertThat(draft.author()).isEqualTo("process-owner");
        assertThat(live()).containsEntry("intake.bpmn", "one").doesNotContainKey("new.form");
        assertThatThrownBy(() -> uploads("ask.form", "one")).isInstanceOf(Refusal.class).hasMessageContaining("gelijk");
    }

    @Test
    void keepsADraftThatIsNotGoodButNeverPublishesIt() {
        DraftView draft = uploads("intake.bpmn", "fout");

        assertThat(draft.status()).isEqualTo(DraftStatus.REFUSED);
        assertThat(draft.problems()).extracting(ModelProblem::sentence).containsExactly("Dit is fout.");
        assertThatThrownBy(() -> shelf.publish(draft.id(), "")).hasMessageContaining("niet goedgekeurd");
        assertThatThrownBy(() -> shelf.publishAt(draft.id(), TUESDAY.plusSeconds(60), "")).hasMessageContaining("niet goedgekeurd");
        assertThat(live()).containsEntry("intake.bpmn", "one");
    }

    @Test
    void refusesNamesNumbersAndSizesThatDoNotFit() {
        for (String name : new String[] {"Intake.bpmn", "../x.bpmn", "intake.xml", "a b.form", ".form"}) {
            assertThatThrownBy(() -> uploads(name, "x")).as(name).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> uploads()).hasMessageContaining("minstens één bestand");
        assertThatThrownBy(() -> uploads("big.form", "x".repeat(UploadRules.LARGEST_FILE + 1))).hasMessageContaining("te groot");
        assertThatThrownBy(() -> shelf.upload(" ", files("a.form", "x"))).hasMessageContaining("wat u verandert");
        assertThatThrownBy(() -> shelf.upload("NL91ABNA0417164300", files("a.form", "x"))).hasMessageContaining("rekeningnummer");
    }

    @Test
    void remembersSinceWhenAFileIsLiveAndWhoChangedIt() {
        clock.moveTo(TUESDAY.plus(Duration.ofDays(1)));
        DraftView draft = publishes("intake.bpmn", "two");

        assertThat(live()).containsEntry("intake.bpmn", "two").containsEntry("ask.form", "one").hasSize(3);
        assertThat(liveFile("intake.bpmn").since()).isAfterOrEqualTo(TUESDAY.plus(Duration.ofDays(1)));
        assertThat(liveFile("intake.bpmn")).extracting(LiveFileView::changedBy, LiveFileView::draft, LiveFileView::own)
                .containsExactly("process-owner", draft.id(), true);
        assertThat(liveFile("ask.form").since()).isBetween(TUESDAY, TUESDAY.plus(Duration.ofHours(1)));
        assertThat(liveFile("ask.form")).extracting(LiveFileView::changedBy, LiveFileView::draft, LiveFileView::own)
                .containsExactly("release", null, false);
        assertThat(shelf.news()).extracting(DraftView::news).containsExactly("Er is een vraag bij.");
    }

    @Test
    void goesLiveAtTheMomentThatWasChosen() {
        DraftId draft = uploads("intake.bpmn", "two").id();
        shelf.publishAt(draft, TUESDAY.plus(Duration.ofHours(8)), null);
        PlannedModels planned = new PlannedModels(shelf);

        planned.publishDue();
        assertThat(live()).containsEntry("intake.bpmn", "one");
        clock.moveTo(TUESDAY.plus(Duration.ofHours(8)));
        entities.flush();
        planned.publishDue();
        planned.publishDue();

        assertThat(live()).containsEntry("intake.bpmn", "two");
        assertThat(shelf.draft(draft).status()).isEqualTo(DraftStatus.PUBLISHED);
        assertThat(shelf.due()).isEmpty();
        assertThatThrownBy(() -> shelf.publishAt(uploads("ask.form", "two").id(), TUESDAY, ""))
                .hasMessageContaining("dat nog komt");
    }

    @Test
    void doesNotUndoWhatSomebodyElsePublishedInTheMeantime() {
        DraftId mine = uploads("intake.bpmn", "mine").id();
        publishes("intake.bpmn", "theirs");

        DraftView late = shelf.publish(mine, "");

        assertThat(late.status()).isEqualTo(DraftStatus.REFUSED);
        assertThat(late.problems()).extracting(ModelProblem::sentence).first().asString().contains("na uw upload");
        assertThat(live()).containsEntry("intake.bpmn", "theirs");
    }

    @Test
    void rollsBackToWhatWasThereAndTakesNewFilesAway() {
        DraftId draft = publishes("intake.bpmn", "two", "new.bpmn", "one").id();
        publishes("urgency.dmn", "two");

        DraftView back = user.as("process-owner", () -> shelf.rollBack(draft));

        assertThat(back.status()).isEqualTo(DraftStatus.ROLLED_BACK);
        assertThat(live()).containsEntry("intake.bpmn", "one").containsEntry("urgency.dmn", "two").doesNotContainKey("new.bpmn");
        assertThat(engine.dropped).contains("new.bpmn");
        assertThat(liveFile("intake.bpmn").own()).isFalse();
        assertThatThrownBy(() -> shelf.rollBack(draft)).hasMessageContaining("live staat");
    }

    @Test
    void rollsNothingBackThatWasChangedAgain() {
        DraftId draft = publishes("intake.bpmn", "two").id();
        publishes("intake.bpmn", "three");

        assertThatThrownBy(() -> shelf.rollBack(draft)).hasMessageContaining("daarna nog eens veranderd");
    }

    @Test
    void closesADraftForGood() {
        DraftId draft = uploads("intake.bpmn", "two").id();
        shelf.withdraw(draft);

        assertThat(shelf.draft(draft).status()).isEqualTo(DraftStatus.WITHDRAWN);
        assertThatThrownBy(() -> shelf.publish(draft, "")).hasMessageContaining("afgesloten");
        assertThatThrownBy(() -> shelf.check(draft)).hasMessageContaining("afgesloten");
        assertThatThrownBy(() -> shelf.withdraw(draft)).hasMessageContaining("afgesloten");
        assertThatThrownBy(() -> shelf.rollBack(draft)).hasMessageContaining("live staat");
        assertThatThrownBy(() -> shelf.draft(DraftId.next())).hasMessageContaining("kennen we niet");
    }

    @Test
    void keepsAnOwnersNewerFileWhenTheSameReleaseStartsAgain() {
        publishes("intake.bpmn", "own");
        int sets = engine.sets.size();

        releases.arrive(files("intake.bpmn", "one", "ask.form", "one", "urgency.dmn", "one"));

        assertThat(engine.sets).hasSize(sets);
        assertThat(live()).containsEntry("intake.bpmn", "own");
        assertThat(liveFile("intake.bpmn").own()).isTrue();
        assertThat(shelf.drafts()).noneMatch(draft -> draft.origin() == DraftOrigin.RELEASE);
    }

    @Test
    void followsANewReleaseWhereTheOwnerChangedNothing() {
        publishes("intake.bpmn", "own", "extra.bpmn", "own");

        releases.arrive(files("intake.bpmn", "one", "ask.form", "two", "later.form", "one"));

        assertThat(live()).isEqualTo(Map.of("intake.bpmn", "own", "extra.bpmn", "own", "ask.form", "two", "later.form", "one"));
        assertThat(liveFile("later.form").changedBy()).isEqualTo("release");
        assertThat(engine.dropped).contains("urgency.dmn");
    }

    @Test
    void offersAChangedFileOfTheReleaseInsteadOfOverwritingTheOwners() {
        publishes("intake.bpmn", "own");

        releases.arrive(files("intake.bpmn", "two", "ask.form", "one", "urgency.dmn", "one"));
        releases.arrive(files("intake.bpmn", "two", "ask.form", "one", "urgency.dmn", "one"));

        assertThat(live()).containsEntry("intake.bpmn", "own");
        DraftView offer = offer();
        assertThat(offer.files()).extracting(DraftView.File::name).containsExactly("intake.bpmn");
        assertThat(offer.status()).isEqualTo(DraftStatus.CHECKED);
        shelf.publish(offer.id(), "");
        assertThat(live()).containsEntry("intake.bpmn", "two");
        assertThat(liveFile("intake.bpmn").own()).isFalse();
    }

    @Test
    void putsWhatWasOfferedBeforeIntoTheNewOffer() {
        publishes("intake.bpmn", "own", "ask.form", "own");
        releases.arrive(files("intake.bpmn", "two", "ask.form", "one", "urgency.dmn", "one"));

        releases.arrive(files("intake.bpmn", "two", "ask.form", "three", "urgency.dmn", "one"));

        assertThat(offer().files()).extracting(DraftView.File::name).containsExactly("ask.form", "intake.bpmn");
        assertThat(live()).containsEntry("intake.bpmn", "own").containsEntry("ask.form", "own");
    }

    @Test
    void keepsEverythingWhenTheReleaseDoesNotFitTheOwnersFiles() {
        publishes("intake.bpmn", "own");

        releases.arrive(files("intake.bpmn", "one", "ask.form", "fout", "urgency.dmn", "one"));

        assertThat(live()).containsEntry("ask.form", "one").containsEntry("intake.bpmn", "own");
        assertThat(offer().status()).isEqualTo(DraftStatus.REFUSED);
        assertThat(offer().files()).extracting(DraftView.File::name).containsExactly("ask.form");
    }

    @Test
    void writesTheLiveFilesWhereTheSourceKeepsThem(@TempDir Path folder) throws Exception {
        publishes("intake.bpmn", "own");
        ModelPull pull = new ModelPull(shelf, null);

        assertThat(pull.write(folder)).isEqualTo(3);
        assertThat(pull.write(folder)).isZero();
        assertThat(folder.resolve("processes/intake.bpmn")).hasContent("own");
        assertThat(folder.resolve("forms/ask.form")).hasContent("one");
        Files.writeString(folder.resolve("forms/ask.form"), "by hand");
        assertThat(pull.write(folder)).isEqualTo(1);
    }

    private DraftView offer() {
        return shelf.drafts().stream().filter(draft -> draft.origin() == DraftOrigin.RELEASE && draft.isOpen())
                .reduce((one, other) -> {
                    throw new AssertionError("Two open offers");
                }).orElseThrow();
    }
}
