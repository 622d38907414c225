package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;

import nl.wegwijs.model.ModelProblem;

/** The problems of one file, as sentences that a process owner understands. */
final class ModelProblems {

    private final String file;
    private final List<Found> problems = new ArrayList<>();

    ModelProblems(String file) {
        this.file = file;
    }

    void add(String elementId, String sentence) {
        problems.add(new Found(elementId == null || elementId.isEmpty() ? null : elementId, sentence));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /** As the drawer of the process owner keeps them. */
    List<ModelProblem> found() {
        return problems.stream().map(problem -> new ModelProblem(file, problem.elementId(), problem.sentence())).toList();
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ParseException(file + ": " + String.join(" ", problems.stream().map(Found::getMessage).toList()),
                    file, List.copyOf(problems), List.of());
        }
    }

    private record Found(String elementId, String sentence) implements Problem {

        @Override
        public String getMessage() {
            return elementId == null ? sentence : "'" + elementId + "': " + sentence;
        }

        @Override
        public int getLine() {
            return 0;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return elementId;
        }

        @Override
        public List<String> getElementIds() {
            return elementId == null ? List.of() : List.of(elementId);
        }
    }
}
