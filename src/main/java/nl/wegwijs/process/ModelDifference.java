package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.w3c.dom.Element;

/**
 * What differs between two versions of one file (model, decision or form), as sentences. How a model is
 * drawn does not count; an empty list says that only the drawing or nothing differs.
 */
final class ModelDifference {

    enum Kind {

        ADDED("nieuw"), CHANGED("anders"), REMOVED("weg");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it stands on the drawing and in the list. */
        public String word() {
            return word;
        }
    }

    /** The id is that of the element in the model, the field in the form or the rule in the decision. */
    record Change(Kind kind, String id, String what, String name, List<String> details) {
    }

    private ModelDifference() {
    }

    /** Either side may be null: the file is new or goes away. */
    static List<Change> between(String file, byte[] before, byte[] after) {
        Map<String, Part> old = parts(file, before);
        Map<String, Part> now = parts(file, after);
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            Part was = old.get(id);
            Part is = now.get(id);
            if (was == null) {
                changes.add(new Change(Kind.ADDED, id, is.what(), is.name(), List.of()));
            } else if (is == null) {
                changes.add(new Change(Kind.REMOVED, id, was.what(), was.name(), List.of()));
            } else if (!was.what().equals(is.what()) || !was.properties().equals(is.properties())) {
                changes.add(new Change(Kind.CHANGED, id, is.what(), is.name(), details(was, is)));
            }
        }
        if (!file.endsWith(".bpmn") && !common(old, now).equals(common(now, old))) {
            changes.add(new Change(Kind.CHANGED, "", "volgorde", "de volgorde", List.of()));
        }
        return changes;
    }

    // In a table the first rule that fits may count, in a form the first question is asked first.
    private static List<String> common(Map<String, Part> these, Map<String, Part> those) {
        return these.keySet().stream().filter(those::containsKey).toList();
    }

    /** One thing in a file that has a name and properties, each with the word for it and its value. */
    record Part(String what, String name, Map<String, String> properties) {
    }

    private static Map<String, Part> parts(String file, byte[] content) {
        if (content == null) {
            return Map.of();
        }
        if (file.endsWith(".form")) {
            return FormParts.of(content);
        }
        Element root = XmlText.root(content);
        return file.endsWith(".dmn") ? DecisionParts.of(root) : BpmnParts.of(root);
    }

    private static List<String> details(Part was, Part is) {
        List<String> details = new ArrayList<>();
        if (!was.what().equals(is.what())) {
            details.add("was een " + was.what() + ", is een " + is.what());
        }
        Map<String, String[]> both = new TreeMap<>();
        was.properties().forEach((word, value) -> both.computeIfAbsent(word, first -> new String[2])[0] = value);
        is.properties().forEach((word, value) -> both.computeIfAbsent(word, first -> new String[2])[1] = value);
        both.forEach((word, values) -> {
            if (!Objects.equals(values[0], values[1])) {
                details.add(word + ": " + shown(values[0]) + " → " + shown(values[1]));
            }
        });
        return details;
    }

    private static String shown(String value) {
        return value == null ? "niets" : "‘" + (value.length() > 160 ? value.substring(0, 160) + "…" : value) + "’";
    }

    /** Properties in words; those without a word keep their own name. */
    static Map<String, String> worded(Map<String, String> properties, Map<String, String> words) {
        return properties.entrySet().stream().collect(Collectors.toMap(
                one -> words.getOrDefault(one.getKey(), one.getKey()), Map.Entry::getValue,
                (one, other) -> one + "; " + other, LinkedHashMap::new));
    }
}
