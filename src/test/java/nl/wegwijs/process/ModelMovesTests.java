package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * running cases at every step where one can wait go from the models of every release to those of
 * today, and back. None is stuck, and no timer or task gets another date.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(NobodyInTheEngine.class)
class ModelMovesTests extends MoveTelling {

    private static final Logger log = LoggerFactory.getLogger(ModelMovesTests.class);

    static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(RELEASED)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void movesACaseAtEveryStepOfAReleaseAndBack(Path release) {
        goesThereAndBack(release, models(release), 1);
    }

    /** Of models that were alike before or are so now, once is enough. */
    @Tag("ordeal")
    @ParameterizedTest
    @MethodSource("releases")
    void movesTwoHundredCasesAtEveryStepOfAReleaseAndBack(Path release) throws IOException {
        List<byte[]> known = new ArrayList<>(current().values());
        for (Path earlier : releases().stream().filter(one -> one.compareTo(release) < 0).toList()) {
            known.addAll(files(earlier).values());
        }
        Map<String, byte[]> files = files(release);
        for (ModelFile model : models(release)) {
            if (known.stream().noneMatch(one -> Arrays.equals(one, files.get(model.toString())))) {
                goesThereAndBack(release, List.of(model), CASES);
                takesAwayWhoNeverCame();
            }
        }
    }

    private void goesThereAndBack(Path release, List<ModelFile> from, int atEach) {
        knowsEverything();
        long begun = System.nanoTime();
        Map<String, String> waiting = standEverywhere(deploy(files(release)), from, atEach);
        long stood = System.nanoTime();
        goesOver(waiting, deploy(current()));
        goesOver(waiting, deploy(files(release)));
        goesOver(waiting, deploy(current()));
        log.info("{}, {}: {} cases at {} steps, each moved there and back and there; {} dates of timers are the same."
                + " {} s to stand there, {} s for the moves", release.getFileName(),
                from.size() == 1 ? from.get(0) : "all models", waiting.size(), Set.copyOf(waiting.values()).size(),
                compared.getAndSet(0), seconds(begun, stood), seconds(stood, System.nanoTime()));
    }

    private static long seconds(long from, long until) {
        return Duration.ofNanos(until - from).toSeconds();
    }

    @Test
    void movesCasesToAnOwnersIntakeAndBack() {
        knowsEverything();
        Map<String, byte[]> edited = current();
        edited.putAll(EditedIntake.files());
        String now = deploy(current());
        comesToTheDesk("Halverwege");
        agrees("NONE", "NO");
        Map<String, String> waiting = standEverywhere(now, ModelFiles.processes(), 1);
        assertThat(impact.of(edited)).allSatisfy(line -> assertThat(line.movable()).as(line.key()).isEqualTo(line.running()));
        String owners = deploy(edited);

        goesOver(waiting, owners);

        story.does("holdIntake", Answers.with(Answers.talk(), Map.of(EditedIntake.QUESTION, "YES")));
        assertThat(story.tasks()).containsExactly(EditedIntake.TASK);
        assertThat(impact.of(now)).filteredOn(line -> line.key().equals("intake")).singleElement().satisfies(line ->
                assertThat(line.stops()).singleElement().satisfies(stop -> {
                    assertThat(stop.name()).isEqualTo("Brief samen lezen");
                    assertThat(stop.choices()).containsEntry("concludeIntake", "Intake afronden");
                }));
        String again = deploy(current());
        CaseMove back = move(again, Map.of("intake", Map.of(EditedIntake.TASK, "concludeIntake")));
        assertThat(back.left()).isEmpty();
        assertThat(story.tasks()).containsExactly("concludeIntake");
        story.does("concludeIntake", Map.of("result", "INFO_ONLY")).does("closeCase", Answers.closes("INFO_GIVEN"));
        assertClosed("INFO_GIVEN");
    }

    @Test
    void saysWhoStaysWhereAndWhy() {
        Map<String, byte[]> edited = current();
        edited.putAll(EditedIntake.files());
        deploy(edited);
        comesToTheDesk("Blijft");
        agrees("NONE", "NO");
        story.does("holdIntake", Answers.with(Answers.talk(), Map.of(EditedIntake.QUESTION, "NO")));
        String number = story.found("caseNumber");

        CaseMove report = move(deploy(current()));

        assertThat(report.left()).extracting(CaseMove.Left::number, CaseMove.Left::process).contains(tuple(number, "Intake"));
        story.does(EditedIntake.TASK, Map.of("letterRead", "YES")).does("concludeIntake", Map.of("result", "INFO_ONLY"))
                .does("closeCase", Answers.closes("INFO_GIVEN"));
        assertClosed("INFO_GIVEN");
    }
}
