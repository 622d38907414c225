package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/**
 * running cases at every step where one can wait go from the models of every release to those of
 * today, and back. None is stuck, and no timer or task gets another date.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(NobodyInTheEngine.class)
class ModelMovesTests extends MoveTelling {

    static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(RELEASED)) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void movesACaseAtEveryStepOfAReleaseAndBack(Path release) {
        goesThereAndBack(release, 1);
    }

    @Tag("ordeal")
    @ParameterizedTest
    @MethodSource("releases")
    void movesTwoHundredCasesOfAReleaseAndBack(Path release) {
        goesThereAndBack(release, CASES);
    }

    private void goesThereAndBack(Path release, int cases) {
        knowsEverything();
        String old = deploy("released " + release.getFileName(), files(release));
        String now = deploy("of today", current());
        Map<String, String> waiting = standEverywhere(old, models(release), cases);

        goesOver(waiting, old, now);
        goesOver(waiting, now, old);
        goesOver(waiting, old, now);
    }

    @Test
    void movesCasesToAnOwnersIntakeAndBack() {
        knowsEverything();
        Map<String, byte[]> edited = current();
        edited.putAll(EditedIntake.files());
        String now = deploy("of today", current());
        comesToTheDesk("Halverwege");
        agrees("NONE", "NO");
        Map<String, String> waiting = standEverywhere(now, ModelFiles.processes(), 1);
        assertThat(impact.of(edited)).allSatisfy(line -> assertThat(line.movable()).as(line.key()).isEqualTo(line.running()));
        String owners = deploy("of an owner", edited);

        goesOver(waiting, now, owners);

        story.does("holdIntake", Answers.with(Answers.talk(), Map.of(EditedIntake.QUESTION, "YES")));
        assertThat(story.tasks()).containsExactly(EditedIntake.TASK);
        assertThat(impact.of(now)).filteredOn(line -> line.key().equals("intake")).singleElement().satisfies(line ->
                assertThat(line.stops()).singleElement().satisfies(stop -> {
                    assertThat(stop.name()).isEqualTo("Brief samen lezen");
                    assertThat(stop.choices()).containsEntry("concludeIntake", "Intake afronden");
                }));
        String again = deploy("as before", current());
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
        deploy("of an owner", edited);
        comesToTheDesk("Blijft");
        agrees("NONE", "NO");
        story.does("holdIntake", Answers.with(Answers.talk(), Map.of(EditedIntake.QUESTION, "NO")));
        String number = story.found("caseNumber");

        CaseMove report = move(deploy("of today", current()));

        assertThat(report.left()).extracting(CaseMove.Left::number, CaseMove.Left::process).contains(
                org.assertj.core.groups.Tuple.tuple(number, "Intake"));
        story.does(EditedIntake.TASK, Map.of("letterRead", "YES")).does("concludeIntake", Map.of("result", "INFO_ONLY"))
                .does("closeCase", Answers.closes("INFO_GIVEN"));
        assertClosed("INFO_GIVEN");
    }
}
