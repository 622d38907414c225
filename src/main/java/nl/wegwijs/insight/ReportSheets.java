package nl.wegwijs.insight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import nl.wegwijs.library.SheetText;

/** Writes tables as a workbook or as text. No cell is ever a formula, whoever wrote its words. */
final class ReportSheets {

    private static final int LONGEST_NAME = 31;
    private static final int WIDEST = 60;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ReportSheets() {
    }

    static byte[] workbook(List<ReportTable> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Wegwijs", "1.0")) {
            List<String> names = new ArrayList<>();
            for (ReportTable table : tables) {
                names.add(name(table.title(), names));
                write(book.newWorksheet(names.get(names.size() - 1)), table);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** RFC 4180 for a Dutch Excel: with a mark of the encoding and semicolons. */
    static byte[] text(ReportTable table) {
        StringWriter text = new StringWriter().append(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(';').get();
        try (CSVPrinter lines = new CSVPrinter(text, format)) {
            lines.printRecord(table.header());
            for (List<Object> row : table.rows()) {
                lines.printRecord(row.stream().map(cell -> cell instanceof String words ? SheetText.harmless(words) : cell).toList());
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Worksheet sheet, ReportTable table) {
        int[] width = new int[table.header().size()];
        for (int column = 0; column < width.length; column++) {
            sheet.value(0, column, table.header().get(column));
            sheet.style(0, column).bold().set();
            width[column] = table.header().get(column).length();
        }
        for (int row = 0; row < table.rows().size(); row++) {
            List<Object> cells = table.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(sheet, row + 1, column, cells.get(column));
                width[column] = Math.max(width[column], String.valueOf(cells.get(column)).length());
            }
        }
        for (int column = 0; column < width.length; column++) {
            sheet.width(column, Math.min(WIDEST, width[column] + 3));
        }
        sheet.freezePane(0, 1);
        if (!table.rows().isEmpty()) {
            sheet.setAutoFilter(0, 0, table.rows().size(), width.length - 1);
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell != null) {
            sheet.value(row, column, SheetText.harmless(cell.toString()));
        }
    }

    private static String name(String title, List<String> taken) {
        String plain = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        String name = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return taken.contains(name) ? name.substring(0, Math.min(LONGEST_NAME - 3, name.length())) + " " + taken.size() : name;
    }
}
