package nl.wegwijs.process;

import java.util.regex.Pattern;

import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** A decision speaks FEEL, calls nothing outside itself, and says how long its history is kept. */
final class DecisionCheck {

    private static final Pattern EXTERNAL = Pattern.compile("\\)\\s*external\\b");

    void check(DmnModelInstance model, ModelProblems problems) {
        for (Decision decision : model.getModelElementsByType(Decision.class)) {
            if (decision.getCamundaHistoryTimeToLiveString() == null) {
                problems.add(decision.getId(), "vul in hoelang de geschiedenis blijft (time to live).");
            }
        }
        // Input expressions and output entries are literal expressions too.
        for (LiteralExpression expression : model.getModelElementsByType(LiteralExpression.class)) {
            language(expression.getId(), expression.getExpressionLanguage(), problems);
        }
        for (var expression : model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.InputExpression.class)) {
            language(expression.getId(), expression.getExpressionLanguage(), problems);
        }
        for (var entry : model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.OutputEntry.class)) {
            language(entry.getId(), entry.getExpressionLanguage(), problems);
        }
        for (UnaryTests tests : model.getModelElementsByType(UnaryTests.class)) {
            language(tests.getId(), tests.getExpressionLanguage(), problems);
        }
        for (var entry : model.getModelElementsByType(org.camunda.bpm.model.dmn.instance.InputEntry.class)) {
            language(entry.getId(), entry.getExpressionLanguage(), problems);
        }
        for (Text text : model.getModelElementsByType(Text.class)) {
            if (EXTERNAL.matcher(text.getTextContent()).find()) {
                problems.add(null, "Een beslissing mag geen functie van buiten aanroepen.");
            }
        }
    }

    private static void language(String id, String language, ModelProblems problems) {
        if (language != null && !language.equalsIgnoreCase("feel") && !language.endsWith("/FEEL/")) {
            problems.add(id, "gebruik de taal FEEL, niet '" + language + "'.");
        }
    }
}
