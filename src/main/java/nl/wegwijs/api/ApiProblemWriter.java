package nl.wegwijs.api;

import java.io.IOException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.servlet.http.HttpServletResponse;

/** Answers with a problem (RFC 9457) where no controller has been reached yet. */
@Component
class ApiProblemWriter {

    private static final Logger LOG = LoggerFactory.getLogger(ApiProblemWriter.class);

    private final ObjectMapper json;

    ApiProblemWriter(ObjectMapper json) {
        this.json = json;
    }

    void write(HttpServletResponse response, HttpStatus status, String sentence) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemDetail.forStatusAndDetail(status, sentence));
    }

    /** For what will work later. What exactly failed is for the log. */
    void unavailable(HttpServletResponse response, RuntimeException failure) throws IOException {
        LOG.warn("A call of the API had to wait: {}", failure.getClass().getName());
        response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        write(response, HttpStatus.SERVICE_UNAVAILABLE,
                "Het lukt nu even niet. Stuur hetzelfde bericht later nog eens.");
    }
}
