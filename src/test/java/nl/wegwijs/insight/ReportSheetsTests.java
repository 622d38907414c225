package nl.wegwijs.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Tables as files: nothing in them is ever reckoned, and nothing is lost. */
class ReportSheetsTests {

    private static final ReportTable TABLE = new ReportTable("Proef", List.of("Cursus", "Dag", "Aantal"), List.of(
            List.of("=HYPERLINK(\"http://kwaad.example\";\"Klik\")", LocalDate.of(2026, 3, 1), 12),
            List.of("+31", LocalDate.of(2026, 3, 2), 0), List.of("@SUM(A1)", LocalDate.of(2026, 3, 3), 5),
            Arrays.asList("-1+2", null, 7), List.of("Lezen; en \"schrijven\"", LocalDate.of(2026, 3, 4), 9), List.of("0612", LocalDate.of(2026, 3, 5), 1)));

    @Test
    void writesNoFormulaAsText() {
        String text = new String(ReportSheets.text(TABLE), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFCursus;Dag;Aantal\r\n");
        assertThat(text.split("\r\n")).contains("'+31;2026-03-02;0", "'@SUM(A1);2026-03-03;5", "'-1+2;;7",
                "\"Lezen; en \"\"schrijven\"\"\";2026-03-04;9", "0612;2026-03-05;1");
        assertThat(text).contains("'=HYPERLINK");
    }

    @Test
    void writesNoFormulaInAWorkbook() {
        List<List<String>> cells = Workbooks.cells(ReportSheets.workbook(List.of(TABLE)));
        assertThat(cells.get(0)).containsExactly("Cursus", "Dag", "Aantal");
        assertThat(cells.get(1).get(0)).startsWith("'=HYPERLINK");
        assertThat(cells.get(5).get(0)).isEqualTo("Lezen; en \"schrijven\"");
        assertThat(cells.get(6)).startsWith("0612");
        assertThat(Workbooks.xml(ReportSheets.workbook(List.of(TABLE)))).doesNotContain("<f>");
    }
}
