package nl.wegwijs.process;

import java.util.List;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.VariableScope;

/** Reads what the decision of the current step answered, while that is still at hand. */
final class Decided {

    private Decided() {
    }

    /** The one answer, or null when the decision left it empty. */
    static String entry(VariableScope scope, String output) {
        return (String) result(scope).getSingleResult().getEntryMap().get(output);
    }

    static List<String> entries(VariableScope scope, String output) {
        return result(scope).collectEntries(output);
    }

    private static DmnDecisionResult result(VariableScope scope) {
        return (DmnDecisionResult) scope.getVariable("decisionResult");
    }
}
