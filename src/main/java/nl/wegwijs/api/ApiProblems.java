package nl.wegwijs.api;

import java.io.IOException;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import nl.wegwijs.library.FieldProblem;
import nl.wegwijs.library.Refusal;

/** Answers every refusal and failure under {@code /api/} with a problem (RFC 9457) that tells no secrets. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    private final ObjectMapper json;

    ApiProblems(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler,
            Exception failure) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return null;
        }
        ProblemDetail problem = problem(failure);
        try {
            if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
                response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            }
            if (failure instanceof Refusal refusal && refusal.kind() == Refusal.Kind.TOO_OFTEN) {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.secondsToWait()));
            }
            response.setStatus(problem.getStatus());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            json.writeValue(response.getOutputStream(), problem);
            return new ModelAndView();
        } catch (IOException gone) {
            return null;
        }
    }

    private static ProblemDetail problem(Exception failure) {
        if (failure instanceof ApiRefusal refusal) {
            return withFields(ProblemDetail.forStatusAndDetail(refusal.status(), refusal.getMessage()),
                    refusal.fields());
        }
        if (failure instanceof Refusal refusal) {
            return switch (refusal.kind()) {
                case NOT_FOUND -> ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, refusal.getMessage());
                case TOO_OFTEN -> ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS, refusal.getMessage());
                case CONFLICT -> ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, refusal.getMessage());
                case INVALID -> withFields(
                        ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, refusal.getMessage()),
                        List.of(new FieldProblem(refusal.field(), refusal.reason(), refusal.getMessage())));
            };
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return ProblemDetail.forStatusAndDetail(known.getStatusCode(), "Deze vraag kunnen we zo niet beantwoorden.");
        }
        if (failure instanceof TransientDataAccessException || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException) {
            return ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE,
                    "Het lukt nu even niet. Stuur hetzelfde bericht later nog eens.");
        }
        // The message of a failure may quote what somebody sent; its kind and place may not.
        LOG.error("A call of the API failed: {} at {}", failure.getClass().getName(),
                failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0]);
        return ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, "Er ging bij ons iets mis.");
    }

    private static ProblemDetail withFields(ProblemDetail problem, List<FieldProblem> fields) {
        if (!fields.isEmpty()) {
            problem.setProperty("errors", fields);
        }
        return problem;
    }
}
