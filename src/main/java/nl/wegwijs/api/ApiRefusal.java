package nl.wegwijs.api;

import java.util.List;

import org.springframework.http.HttpStatus;

import nl.wegwijs.library.FieldProblem;

/** The API says no before any desk was asked. The message is one Dutch sentence. */
public class ApiRefusal extends RuntimeException {

    private final HttpStatus status;
    private final List<FieldProblem> fields;

    public ApiRefusal(HttpStatus status, String sentence) {
        super(sentence);
        this.status = status;
        this.fields = List.of();
    }

    public ApiRefusal(List<FieldProblem> fields) {
        super("Sommige velden zijn niet goed ingevuld.");
        this.status = HttpStatus.UNPROCESSABLE_ENTITY;
        this.fields = fields;
    }

    HttpStatus status() {
        return status;
    }

    List<FieldProblem> fields() {
        return fields;
    }
}
