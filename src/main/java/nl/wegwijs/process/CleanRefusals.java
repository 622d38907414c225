package nl.wegwijs.process;

import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import nl.wegwijs.library.Refusal;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.rest.dto.ParseExceptionDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionException;

/**
 * Whatever goes wrong behind a REST call leaves as a fitting status and one Dutch sentence. What
 * the engine says about it is for the log, except about models: their makers need every word.
 */
public final class CleanRefusals implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(CleanRefusals.class);

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            Response answer = known(cause);
            if (answer != null) {
                return answer;
            }
        }
        return thrown instanceof RestException rest && rest.getStatus() != null
                && rest.getStatus().getStatusCode() < 500 ? status(rest.getStatus().getStatusCode()) : unknown(thrown);
    }

    private static Response known(Throwable cause) {
        if (cause instanceof WebApplicationException answered) {
            Response response = answered.getResponse();
            return response.hasEntity() ? response : status(response.getStatus());
        }
        if (cause instanceof Refusal refusal) {
            return PlainRefusal.of(refusal).getResponse();
        }
        if (cause instanceof ParseException wrongModel) {
            return Response.status(400).type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(ParseExceptionDto.fromException(wrongModel)).build();
        }
        if (cause instanceof TaskAlreadyClaimedException) {
            return PlainRefusal.of(409, "Een collega heeft deze taak opgepakt.").getResponse();
        }
        if (Overtaken.by(cause)) {
            return status(409);
        }
        if (cause instanceof AuthorizationException) {
            return status(403);
        }
        if (cause instanceof NotFoundException || cause instanceof NullValueException || isOfAnotherBranch(cause)) {
            return status(404);
        }
        if (cause instanceof BadUserRequestException || cause instanceof JsonProcessingException) {
            return status(400);
        }
        return cause instanceof TransactionException ? status(503) : null;
    }

    // The engine has no exception of its own for a row of a tenant the user is not a member of.
    private static boolean isOfAnotherBranch(Throwable cause) {
        return cause instanceof ProcessEngineException && cause.getMessage() != null
                && cause.getMessage().contains("authenticated tenant");
    }

    private static Response status(int status) {
        return PlainRefusal.of(status, switch (status) {
            case 400, 415 -> "Deze gegevens kan de server niet lezen.";
            case 401 -> "Log eerst in.";
            case 403 -> "Dit mag u niet doen.";
            case 404 -> "Dit is er niet (meer).";
            case 405, 406 -> "Zo kan deze vraag niet worden gesteld.";
            case 409 -> "Iemand anders was u net voor. Bekijk de taak opnieuw.";
            case 503 -> "Het systeem is even niet bereikbaar. Probeer het zo opnieuw.";
            default -> "Dit is niet gelukt.";
        }).getResponse();
    }

    private static Response unknown(Throwable thrown) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Request failed, reported to the user as {}", number, thrown);
        return PlainRefusal.of(500, "Er ging iets mis. Meld dit met nummer " + number + ".").getResponse();
    }
}
