package nl.wegwijs.process;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;

/** The problems of one deployed file, as sentences that a process owner understands. */
final class ModelProblems {

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    ModelProblems(String file) {
        this.file = file;
    }

    void add(String elementId, String sentence) {
        problems.add(new Found(elementId, elementId == null || elementId.isEmpty() ? sentence
                : "'" + elementId + "': " + sentence));
    }

    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new ParseException(file + ": " + String.join(" ", problems.stream().map(Problem::getMessage).toList()),
                    file, problems, List.of());
        }
    }

    private record Found(String elementId, String sentence) implements Problem {

        @Override
        public String getMessage() {
            return sentence;
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
