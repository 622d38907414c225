package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Element;

/** The rules of the decision tables in a file, each with its cells under the heads of the columns. */
final class DecisionParts {

    private static final Map<String, String> HIT = Map.of("UNIQUE", "precies één regel past", "FIRST", "de eerste regel die past",
            "COLLECT", "alle regels die passen", "ANY", "elke regel die past", "RULE ORDER", "alle regels op volgorde");

    private DecisionParts() {
    }

    static Map<String, ModelDifference.Part> of(Element definitions) {
        Map<String, ModelDifference.Part> parts = new LinkedHashMap<>();
        for (Element decision : named(definitions, "decision")) {
            for (Element table : named(decision, "decisionTable")) {
                table(decision, table, parts);
            }
        }
        return parts;
    }

    private static void table(Element decision, Element table, Map<String, ModelDifference.Part> parts) {
        List<String> heads = new ArrayList<>();
        named(table, "input").forEach(input -> heads.add("als " + head(input)));
        named(table, "output").forEach(output -> heads.add("dan " + head(output)));
        String policy = table.getAttribute("hitPolicy").isEmpty() ? "UNIQUE" : table.getAttribute("hitPolicy");
        Map<String, String> whole = new LinkedHashMap<>(Map.of("kolommen", String.join(", ", heads),
                "welke regel telt", HIT.getOrDefault(policy, policy) + (table.getAttribute("aggregation").isEmpty() ? ""
                        : " (" + table.getAttribute("aggregation") + ")")));
        for (Element input : named(table, "input")) {
            named(input, "inputExpression").forEach(formula -> whole.put("kolom " + head(input), formula.getTextContent().strip()));
        }
        parts.put(decision.getAttribute("id"), new ModelDifference.Part("beslissing", decision.getAttribute("name"), whole));
        int position = 0;
        for (Element rule : named(table, "rule")) {
            position++;
            Map<String, String> cells = new LinkedHashMap<>();
            List<Element> entries = new ArrayList<>(named(rule, "inputEntry"));
            entries.addAll(named(rule, "outputEntry"));
            for (int n = 0; n < entries.size() && n < heads.size(); n++) {
                String text = entries.get(n).getTextContent().strip();
                cells.put(heads.get(n), text.isEmpty() ? "-" : text);
            }
            named(rule, "description").forEach(told -> cells.put("toelichting", told.getTextContent().strip()));
            parts.put(rule.getAttribute("id"), new ModelDifference.Part("regel", "regel " + position + ": " + told(cells), cells));
        }
    }

    private static String told(Map<String, String> cells) {
        List<String> told = new ArrayList<>();
        cells.forEach((head, cell) -> {
            if (!cell.equals("-") && !head.equals("toelichting")) {
                told.add(head + " " + cell);
            }
        });
        return String.join(", ", told);
    }

    private static String head(Element column) {
        return column.getAttribute("label").isEmpty() ? column.getAttribute("name") : column.getAttribute("label");
    }

    private static List<Element> named(Element parent, String name) {
        return XmlText.children(parent).stream().filter(child -> name.equals(child.getLocalName())).toList();
    }
}
