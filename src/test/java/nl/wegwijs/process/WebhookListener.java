package nl.wegwijs.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** The system of a partner that listens to us. Answers what it is told to answer. */
final class WebhookListener implements AutoCloseable {

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;

    record Call(String path, Map<String, List<String>> headers, String body, int answer) {

        String header(String name) {
            return headers.get(name).get(0);
        }
    }

    WebhookListener() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", this::hear);
        server.start();
    }

    private void hear(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int now = answer;
        calls.add(new Call(call.getRequestURI().getPath(), Map.copyOf(call.getRequestHeaders()), body, now));
        if (now / 100 == 3) {
            call.getResponseHeaders().add("Location", address("/inside"));
        }
        call.sendResponseHeaders(now, -1);
        call.close();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    void answers(int status) {
        answer = status;
    }

    List<Call> calls() {
        return calls;
    }

    /** The calls that were taken. */
    List<Call> taken() {
        return calls.stream().filter(call -> call.answer() / 100 == 2).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
