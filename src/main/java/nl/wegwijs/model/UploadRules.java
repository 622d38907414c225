package nl.wegwijs.model;

import java.util.Map;
import java.util.regex.Pattern;

import nl.wegwijs.library.Refusal;

/** What may be laid down at all, before anybody reads it: names, number and size. */
final class UploadRules {

    static final int MOST_FILES = 200;
    static final int LARGEST_FILE = 1024 * 1024;
    static final int LARGEST_UPLOAD = 4 * 1024 * 1024;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,80}\\.(bpmn|dmn|form)");

    private UploadRules() {
    }

    static void check(Map<String, byte[]> files) {
        if (files.isEmpty()) {
            throw Refusal.invalid("files", "NO_FILES", "Kies minstens één bestand.");
        }
        if (files.size() > MOST_FILES) {
            throw Refusal.invalid("files", "TOO_MANY_FILES", "Dit zijn te veel bestanden. Upload alleen wat verandert.");
        }
        if (files.values().stream().mapToLong(content -> content.length).sum() > LARGEST_UPLOAD
                || files.values().stream().anyMatch(content -> content.length > LARGEST_FILE)) {
            throw Refusal.invalid("files", "TOO_LARGE", "Deze bestanden zijn te groot.");
        }
        if (!files.keySet().stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw Refusal.invalid("files", "WRONG_NAME",
                    "Een bestand heet met kleine letters en streepjes, en eindigt op .bpmn, .dmn of .form.");
        }
    }
}
