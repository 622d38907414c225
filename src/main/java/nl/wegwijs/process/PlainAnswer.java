package nl.wegwijs.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;

/** A refusal as the web apps show it: one Dutch sentence under {@code message}. */
final class PlainAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainAnswer() {
    }

    static Map<String, String> body(String type, String sentence) {
        return Map.of("type", type, "message", sentence);
    }

    static void write(HttpServletResponse response, int status, String type, String sentence) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "no-store");
        JSON.writeValue(response.getOutputStream(), body(type, sentence));
    }
}
