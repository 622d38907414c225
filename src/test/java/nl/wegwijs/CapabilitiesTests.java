package nl.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Each of the fifty-nine things that the house promises has a process, a form and a test, where docs/coverage.md says. */
class CapabilitiesTests {

    private static final Path DOCS = Path.of("docs");
    private static final int CAPABILITIES = 59;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|([^|]+)\\|([^|]+)\\|([^|]+)\\|([^|]+)\\|$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");

    @Test
    void haveEachAProcessAFormAndATest() throws IOException {
        List<MatchResult> rows = ROW.matcher(Files.readString(DOCS.resolve("coverage.md"))).results().toList();
        assertThat(rows).extracting(row -> row.group(1))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, CAPABILITIES).mapToObj(String::valueOf).toList());
        for (MatchResult row : rows) {
            links(row, 3, ".bpmn");
            links(row, 4, ".form");
            links(row, 5, ".java");
        }
    }

    @Test
    void linkToWhatIsThere() throws IOException {
        List<Path> targets = LINK.matcher(Files.readString(DOCS.resolve("coverage.md"))).results()
                .map(link -> DOCS.resolve(link.group(1))).toList();
        assertThat(targets).hasSizeGreaterThan(CAPABILITIES).allSatisfy(target -> assertThat(target).exists());
    }

    private static void links(MatchResult row, int column, String kind) {
        List<Path> targets = LINK.matcher(row.group(column)).results().map(link -> DOCS.resolve(link.group(1))).toList();
        assertThat(targets).as("row %s, %s", row.group(1), kind).isNotEmpty()
                .allSatisfy(target -> assertThat(target.toString()).endsWith(kind))
                .allSatisfy(target -> assertThat(target).exists());
    }
}
