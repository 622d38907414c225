package nl.wegwijs.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** Reads what stands in a workbook, without the library that wrote it. */
final class Workbooks {

    private static final Pattern ROW = Pattern.compile("<row.*?</row>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+)\\d+\"(?: s=\"\\d+\")?(?: t=\"(\\w+)\")?(?:/>|>(.*?)</c>)", Pattern.DOTALL);
    private static final Pattern SHARED = Pattern.compile("<si>.*?<t[^>]*>(.*?)</t>.*?</si>", Pattern.DOTALL);

    private Workbooks() {
    }

    /** Of the first sheet; an empty cell in the middle of a row is left out. */
    static List<List<String>> cells(byte[] workbook) {
        return cells(workbook, "xl/worksheets/sheet1.xml");
    }

    /** Of the sheet with this name. */
    static List<List<String>> sheet(byte[] workbook, String name) {
        String book = new String(unzip(workbook).get("xl/workbook.xml"), StandardCharsets.UTF_8);
        int number = book.substring(0, book.indexOf("name=\"" + name + "\"")).split("<sheet ", -1).length - 1;
        return cells(workbook, "xl/worksheets/sheet" + number + ".xml");
    }

    private static List<List<String>> cells(byte[] workbook, String sheet) {
        Map<String, byte[]> parts = unzip(workbook);
        List<String> shared = new ArrayList<>();
        Matcher words = SHARED.matcher(new String(parts.get("xl/sharedStrings.xml"), StandardCharsets.UTF_8));
        while (words.find()) {
            shared.add(words.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&#39;", "'")
                    .replace("&amp;", "&"));
        }
        List<List<String>> rows = new ArrayList<>();
        Matcher row = ROW.matcher(new String(parts.get(sheet), StandardCharsets.UTF_8));
        while (row.find()) {
            List<String> cells = new ArrayList<>();
            Matcher cell = CELL.matcher(row.group());
            while (cell.find()) {
                String value = cell.group(3) == null ? "" : cell.group(3).replaceAll("<[^>]+>", "");
                cells.add("s".equals(cell.group(2)) ? shared.get(Integer.parseInt(value)) : value);
            }
            rows.add(cells);
        }
        return rows;
    }

    static String xml(byte[] workbook) {
        return new String(unzip(workbook).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
    }

    /** By the directory at the end of the file, as spreadsheets read it. */
    static Map<String, byte[]> unzip(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try {
            Path written = Files.write(Files.createTempFile(Files.createDirectories(Path.of("target", "reports")), "read", ".zip"), file);
            try (ZipFile zip = new ZipFile(written.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
                }
            } finally {
                Files.delete(written);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return parts;
    }
}
