package nl.wegwijs.process;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A call as bare bytes, for what no client library is willing to send. */
final class RawCall {

    private RawCall() {
    }

    /** Everything the server says; empty when it hangs up without a word. */
    static String to(int port, String text) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
