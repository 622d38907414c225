package nl.wegwijs.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that can be stopped in the middle of a mail, and goes on when a test says so. */
final class SlowMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final AtomicInteger mails = new AtomicInteger();
    private volatile CountDownLatch arrived = new CountDownLatch(0);
    private volatile CountDownLatch goesOn = new CountDownLatch(0);

    SlowMailServer() {
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread answering = new Thread(this::answer, "slow-mail-server");
        answering.setDaemon(true);
        answering.start();
    }

    int port() {
        return door.getLocalPort();
    }

    /** Mails that were taken. */
    int mails() {
        return mails.get();
    }

    void holds() {
        arrived = new CountDownLatch(1);
        goesOn = new CountDownLatch(1);
    }

    void awaitsVisitor() {
        await(arrived);
    }

    void goesOn() {
        goesOn.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private void answer() {
        while (!door.isClosed()) {
            try {
                talk(door.accept());
            } catch (IOException closed) {
                // Either nobody comes any more, or a visitor left early.
            }
        }
    }

    private void talk(Socket visitor) throws IOException {
        try (visitor; BufferedReader in = new BufferedReader(new InputStreamReader(visitor.getInputStream(),
                StandardCharsets.US_ASCII)); OutputStream out = visitor.getOutputStream()) {
            say(out, "220 here");
            boolean data = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (data && !line.equals(".")) {
                    continue;
                }
                if (data) {
                    mails.incrementAndGet();
                    data = false;
                }
                if (line.startsWith("MAIL")) {
                    arrived.countDown();
                    await(goesOn);
                }
                data = line.startsWith("DATA");
                say(out, data ? "354 go on" : line.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
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
