package nl.wegwijs.process;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** Reads FEEL without data: can it be understood at all? */
final class FeelCheck {

    private static final String UNREADABLE = "failed to parse";

    private final FeelEngine feel = new ScalaFeelEngineFactory().createInstance();

    boolean isExpression(String text) {
        return isReadable(nothing -> feel.evaluateSimpleExpression(text, nothing));
    }

    /** As in a cell of a decision table; empty fits everything. */
    boolean isTest(String text) {
        return text.isBlank() || isReadable(nothing -> feel.evaluateSimpleUnaryTests(text, "cellInput", nothing));
    }

    // What cannot be worked out without data is fine; what cannot be read is not.
    private static boolean isReadable(java.util.function.Consumer<VariableContext> read) {
        try {
            read.accept(Variables.createVariables().putValue("cellInput", null).asVariableContext());
            return true;
        } catch (FeelException wrong) {
            return !String.valueOf(wrong.getMessage()).toLowerCase(java.util.Locale.ROOT).contains(UNREADABLE);
        }
    }
}
