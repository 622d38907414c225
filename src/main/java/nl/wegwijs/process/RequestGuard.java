package nl.wegwijs.process;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks into the bodies that may pass: not too large, readable, without expressions in queries
 * (also nested), and a task is changed in its dates only.
 */
final class RequestGuard extends OncePerRequestFilter {

    static final int JSON_LIMIT = 128 * 1024;
    static final int DEPLOYMENT_LIMIT = 4 * 1024 * 1024;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<TaskRule> taskRules;

    RequestGuard(List<TaskRule> taskRules) {
        this.taskRules = taskRules;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Collections.list(request.getParameterNames()).stream().anyMatch(RequestGuard::isExpression)) {
            PlainAnswer.write(response, 400, "Refusal", "Formules zijn in een zoekvraag niet toegestaan.");
            return;
        }
        if (isMultipart(request)) {
            passWithin(DEPLOYMENT_LIMIT, request, response, chain);
            return;
        }
        KeptBody kept = KeptBody.read(request, JSON_LIMIT);
        if (kept == null) {
            PlainAnswer.write(response, 413, "Refusal", "Dit is te groot om te versturen.");
            return;
        }
        String refusal = refusal(kept);
        if (refusal != null) {
            PlainAnswer.write(response, 400, "Refusal", refusal);
            return;
        }
        chain.doFilter(kept, response);
    }

    private String refusal(KeptBody request) {
        try {
            JsonNode body = request.isEmpty() ? MissingNode.getInstance() : JSON.readTree(request.bytes());
            if (holdsExpression(body, 0)) {
                return "Formules zijn in een zoekvraag niet toegestaan.";
            }
            return taskRules.stream().map(rule -> rule.refusal(request, body))
                    .filter(java.util.Objects::nonNull).findFirst().orElse(null);
        } catch (JsonProcessingException | StackOverflowError unreadable) {
            return "Deze gegevens kan de server niet lezen.";
        } catch (IOException failure) {
            return "Deze gegevens kan de server niet lezen.";
        }
    }

    // The values of a form may have any key; there the small language is not involved.
    private static boolean holdsExpression(JsonNode node, int orQueries) {
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (holdsExpression(item, orQueries)) {
                    return true;
                }
            }
            return false;
        }
        for (var field : node.properties()) {
            boolean nested = "orQueries".equals(field.getKey());
            if (isExpression(field.getKey()) || nested && orQueries > 0
                    || holdsExpression(field.getValue(), nested ? orQueries + 1 : orQueries)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isExpression(String key) {
        return key.toLowerCase(java.util.Locale.ROOT).endsWith("expression");
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return request.getContentType() != null
                && request.getContentType().toLowerCase(java.util.Locale.ROOT)
                        .startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && ClosedRest.pathOf(request).endsWith("/deployment/create");
    }

    private static void passWithin(int limit, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws IOException, ServletException {
        KeptBody kept = KeptBody.read(request, limit);
        if (kept == null) {
            PlainAnswer.write(response, 413, "Refusal", "Dit is te groot om te versturen.");
        } else {
            chain.doFilter(kept, response);
        }
    }

    /** A rule about one kind of call; answers the sentence of a refusal, or null. */
    interface TaskRule {

        String refusal(HttpServletRequest request, JsonNode body);
    }
}
