package nl.wegwijs.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A changed table can be read cell by cell, and still gives the outcomes that are read from it. */
final class DecisionDraftCheck {

    private final FeelCheck feel;

    DecisionDraftCheck(FeelCheck feel) {
        this.feel = feel;
    }

    /** Shipped: the release's table of this name, or null for an owner's own. */
    void check(String file, byte[] content, byte[] shipped, ModelProblems problems) {
        DmnModelInstance model = read(content);
        List<Decision> decisions = List.copyOf(model.getModelElementsByType(Decision.class));
        if (decisions.size() != 1 || !file.equals(decisions.get(0).getId() + ".dmn")) {
            problems.add(null, "In dit bestand hoort één beslissing, met als id de naam van het bestand.");
        }
        for (DecisionTable table : model.getModelElementsByType(DecisionTable.class)) {
            if (table.getRules().isEmpty()) {
                problems.add(table.getId(), "deze tabel heeft geen regels.");
            }
        }
        model.getModelElementsByType(InputExpression.class).forEach(input -> readable(input.getId(),
                input.getText() != null && feel.isExpression(input.getText().getTextContent()), problems));
        model.getModelElementsByType(InputEntry.class).forEach(cell -> readable(cell.getId(),
                cell.getText() != null && feel.isTest(cell.getText().getTextContent()), problems));
        for (OutputEntry cell : model.getModelElementsByType(OutputEntry.class)) {
            String text = cell.getText() == null ? "" : cell.getText().getTextContent();
            readable(cell.getId(), text.isBlank() || feel.isExpression(text), problems);
        }
        for (Rule rule : model.getModelElementsByType(Rule.class)) {
            if (rule.getOutputEntries().stream().allMatch(cell -> cell.getText() == null
                    || cell.getText().getTextContent().isBlank())) {
                problems.add(rule.getId(), "deze regel heeft geen uitkomst.");
            }
        }
        if (shipped != null) {
            Set<String> now = outcomes(model);
            outcomes(read(shipped)).stream().filter(outcome -> !now.contains(outcome)).forEach(outcome ->
                    problems.add(null, "De uitkomst '" + outcome + "' heeft het systeem nodig; zet haar terug."));
        }
    }

    private static void readable(String cell, boolean fine, ModelProblems problems) {
        if (!fine) {
            problems.add(cell, "wat in deze cel staat, is niet te lezen.");
        }
    }

    private static Set<String> outcomes(DmnModelInstance model) {
        return model.getModelElementsByType(Output.class).stream().map(Output::getName).collect(Collectors.toSet());
    }

    private static DmnModelInstance read(byte[] content) {
        return Dmn.readModelFromStream(new ByteArrayInputStream(content));
    }
}
