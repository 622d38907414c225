package nl.wegwijs.insight;

import java.util.List;

/** A table of a report, the same on paper, in a sheet and in a text file. Cells are texts, numbers, days or null. */
record ReportTable(String title, String text, List<String> header, List<List<Object>> rows) {

    ReportTable(String title, List<String> header, List<List<Object>> rows) {
        this(title, null, header, rows);
    }
}
