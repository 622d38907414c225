package nl.wegwijs.process;

import java.util.Map;
import java.util.TreeMap;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.wegwijs.library.Refusal;

/** A refusal that reaches the web apps untouched: a status and one Dutch sentence. */
final class PlainRefusal extends WebApplicationException {

    private PlainRefusal(int status, Map<String, String> body) {
        super(body.get("message"), Response.status(status).type(MediaType.APPLICATION_JSON_TYPE + ";charset=UTF-8")
                .entity(body).build());
    }

    static PlainRefusal of(int status, String sentence) {
        return new PlainRefusal(status, PlainAnswer.body("Refusal", sentence));
    }

    static PlainRefusal of(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case INVALID -> 422;
            case CONFLICT -> 409;
            case NOT_FOUND -> 404;
            case TOO_OFTEN -> 429;
        };
        Map<String, String> body = new TreeMap<>(PlainAnswer.body("Refusal", refusal.getMessage()));
        body.put("reason", refusal.reason());
        if (refusal.field() != null) {
            body.put("field", refusal.field());
        }
        return new PlainRefusal(status, body);
    }
}
