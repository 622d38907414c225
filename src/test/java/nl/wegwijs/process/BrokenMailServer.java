package nl.wegwijs.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes no mail, each time in the same wrong way. */
final class BrokenMailServer implements AutoCloseable {

    enum How {
        HANGS, TEMPORARY, PERMANENT, DIES_IN_DATA
    }

    private final How how;
    private final ServerSocket door;
    private final AtomicInteger visits = new AtomicInteger();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();

    BrokenMailServer(How how) {
        this.how = how;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread answering = new Thread(this::answer, "broken-mail-server");
        answering.setDaemon(true);
        answering.start();
    }

    int port() {
        return door.getLocalPort();
    }

    int visits() {
        return visits.get();
    }

    /** The mails that it was half-way through when it died. */
    Set<String> begun() {
        return begun;
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                visits.incrementAndGet();
                Thread talk = new Thread(() -> talk(visitor));
                talk.setDaemon(true);
                talk.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket visitor) {
        try (visitor; BufferedReader in = new BufferedReader(new InputStreamReader(visitor.getInputStream(),
                StandardCharsets.US_ASCII)); OutputStream out = visitor.getOutputStream()) {
            if (how == How.HANGS) {
                in.transferTo(Writer.nullWriter());
                return;
            }
            say(out, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT") && how == How.TEMPORARY) {
                    say(out, "451 later");
                } else if (line.startsWith("RCPT") && how == How.PERMANENT) {
                    say(out, "550 nobody here");
                } else if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    for (String sent = in.readLine(); sent != null; sent = in.readLine()) {
                        if (sent.startsWith("Message-ID: ")) {
                            begun.add(sent.substring("Message-ID: ".length()));
                            return;
                        }
                    }
                    return;
                } else {
                    say(out, line.startsWith("QUIT") ? "221 bye" : "250 fine");
                }
            }
        } catch (IOException gone) {
            // The visitor left.
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
