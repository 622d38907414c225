package nl.wegwijs.api;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;

import nl.wegwijs.library.FieldProblem;

/** Reads a small body at one go: all of it is right, or all that is wrong is refused together. */
public final class ApiBody {

    private ApiBody() {
    }

    public static <T> T read(JsonNode body, Function<JsonFields, T> reading, String... known) {
        List<FieldProblem> problems = new ArrayList<>();
        T told = reading.apply(new JsonFields(body, "", problems, known));
        if (!problems.isEmpty()) {
            throw new ApiRefusal(problems);
        }
        return told;
    }

    /** Refuses any field. */
    public static void nothing(JsonNode body) {
        read(body, fields -> null);
    }
}
