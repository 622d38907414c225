package nl.wegwijs.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser of somebody outside the library, without JavaScript. Remembers every byte that it got. */
public final class PortalClient {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|_form)\"[^>]*value=\"([^\"]*)\"");

    private final String home;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(Redirect.NEVER).build();
    private AtomicInteger places;
    private final List<String> received = new ArrayList<>();
    private final Map<String, String> hidden = new java.util.HashMap<>();

    public PortalClient(int port) {
        this.home = "http://localhost:" + port;
    }

    static PortalClient signedIn(int port, String email, String password, LetterBox mail) {
        PortalClient client = new PortalClient(port);
        client.givesPassword(email, password);
        client.post("/partner/inloggen/code", Map.of("code", mail.codeFor(email)));
        return client;
    }

    HttpResponse<String> givesPassword(String email, String password) {
        get("/partner/inloggen");
        return post("/partner/inloggen", Map.of("email", email, "password", password));
    }

    HttpResponse<String> get(String path) {
        return sent(HttpRequest.newBuilder(URI.create(home + path)).GET());
    }

    HttpResponse<String> follow(HttpResponse<String> redirect) {
        return get(URI.create(redirect.headers().firstValue("Location").orElseThrow()).getRawPath()
                + (redirect.headers().firstValue("Location").orElseThrow().contains("?") ? "?"
                        + URI.create(redirect.headers().firstValue("Location").orElseThrow()).getRawQuery() : ""));
    }

    /** Posts what was filled in on the last page, with what that page hid. */
    HttpResponse<String> post(String path, Map<String, ?> form) {
        Map<String, Object> all = new java.util.HashMap<>(hidden);
        all.putAll(form);
        return postBare(path, all);
    }

    HttpResponse<String> postBare(String path, Map<String, ?> form) {
        String body = form.entrySet().stream()
                .flatMap(field -> (field.getValue() instanceof List<?> many ? many : List.of(field.getValue())).stream()
                        .map(value -> encoded(field.getKey()) + "=" + encoded(value.toString())))
                .collect(Collectors.joining("&"));
        return sent(HttpRequest.newBuilder(URI.create(home + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    String hidden(String name) {
        return hidden.get(name);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue).findFirst().orElse(null);
    }

    void useCookie(String name, String value) {
        java.net.HttpCookie cookie = new java.net.HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(home), cookie);
    }

    /** All that ever came back: lines of headers and bodies. */
    String everything() {
        return String.join("\n", received);
    }

    /** Says with every call from now on that it comes from elsewhere, each time from another place. */
    PortalClient pretendsToBeElsewhere() {
        places = new AtomicInteger();
        return this;
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        if (places != null) {
            String place = "203.0.113." + places.incrementAndGet() % 250;
            List.of("X-Forwarded-For", "X-Real-IP", "Client-IP").forEach(name -> request.header(name, place));
            request.header("Forwarded", "for=" + place);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            received.add(answer.headers().map() + "\n" + answer.body());
            Matcher found = HIDDEN.matcher(answer.body());
            while (found.find()) {
                hidden.put(found.group(1), found.group(2));
            }
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
