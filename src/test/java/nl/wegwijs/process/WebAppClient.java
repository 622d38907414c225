package nl.wegwijs.process;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Speaks to the running application as the web apps do, or with basic authentication. */
final class WebAppClient {

    static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String basic;

    private WebAppClient(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    static WebAppClient nobody(int port) {
        return new WebAppClient(port);
    }

    static WebAppClient loggedIn(int port, String user) {
        WebAppClient client = new WebAppClient(port);
        client.send("GET", "/camunda/app/tasklist/default/", null);
        HttpResponse<String> login = client.exchange("POST", "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded", "username=" + user + "&password=" + Trial.PASSWORD);
        if (login.statusCode() != 200) {
            throw new IllegalStateException("Login of " + user + " answered " + login.statusCode() + login.body());
        }
        // A login begins a new session, and with it a new token.
        client.send("GET", "/camunda/app/tasklist/default/", null);
        return client;
    }

    static WebAppClient withBasic(int port, String user, String password) {
        WebAppClient client = new WebAppClient(port);
        client.basic = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes());
        return client;
    }

    /** What keeps this login, for a browser that goes on with it. */
    String session() {
        return cookie("SESSION");
    }

    /** What Tasklist's scripts send along with every change. */
    String token() {
        return cookie("XSRF-TOKEN");
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> name.equals(cookie.getName()))
                .map(HttpCookie::getValue).findFirst().orElseThrow();
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    HttpResponse<String> send(String method, String path, String json) {
        return exchange(method, path, json == null ? null : "application/json", json);
    }

    /** Fills in the form of a task. */
    HttpResponse<String> submits(Task task, Map<String, Object> answers) {
        return submits(ENGINE, "/task/" + task.getId(), answers);
    }

    /** Fills in the form of what stands at this path of the engine. */
    HttpResponse<String> submits(String engine, String path, Map<String, Object> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((key, value) -> variables.put(key, Map.of("value", value)));
        try {
            return send("POST", engine + path + "/submit-form", JSON.writeValueAsString(Map.of("variables", variables)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    HttpResponse<String> exchange(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "application/json,*/*")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (basic != null) {
            request.header("Authorization", basic);
        }
        cookies.getCookieStore().getCookies().stream().filter(cookie -> "XSRF-TOKEN".equals(cookie.getName()))
                .map(HttpCookie::getValue).findFirst().ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
