package nl.wegwijs.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.springframework.web.multipart.MultipartFile;

import nl.wegwijs.library.Refusal;

/** The files of a form, those in a zip among them, under their bare names. A zip cannot grow beyond what may be uploaded. */
final class UploadedFiles {

    private final Map<String, byte[]> found = new TreeMap<>();
    private int room = UploadRules.LARGEST_UPLOAD;

    static Map<String, byte[]> of(List<MultipartFile> uploaded) {
        UploadedFiles files = new UploadedFiles();
        try {
            for (MultipartFile file : uploaded) {
                files.take(file);
            }
        } catch (IOException unreadable) {
            throw Refusal.invalid("files", "UNREADABLE", "Dit bestand is niet te lezen.");
        }
        return files.found;
    }

    private void take(MultipartFile file) throws IOException {
        String name = bare(file.getOriginalFilename());
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            unpack(file.getBytes());
        } else if (!name.isEmpty()) {
            add(name, file.getBytes());
        }
    }

    private void unpack(byte[] archive) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = bare(entry.getName());
                // What a computer adds by itself begins with a dot.
                if (!entry.isDirectory() && !name.startsWith(".")) {
                    add(name, zip.readNBytes(room + 1));
                }
            }
        } catch (IllegalArgumentException strangeName) {
            throw new IOException(strangeName);
        }
    }

    private void add(String name, byte[] content) {
        room -= content.length;
        if (room < 0) {
            throw Refusal.invalid("files", "TOO_LARGE", "Deze bestanden zijn te groot.");
        }
        if (found.size() >= UploadRules.MOST_FILES) {
            throw Refusal.invalid("files", "TOO_MANY_FILES", "Dit zijn te veel bestanden. Upload alleen wat verandert.");
        }
        if (found.put(name, content) != null) {
            throw Refusal.invalid("files", "TWICE", "Twee bestanden hebben dezelfde naam.");
        }
    }

    private static String bare(String path) {
        return path == null ? "" : path.replaceAll(".*[/\\\\]", "");
    }
}
