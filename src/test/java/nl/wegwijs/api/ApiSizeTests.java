package nl.wegwijs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LibraryFixtures;
import nl.wegwijs.partner.ApiScope;
import nl.wegwijs.partner.PartnerFixtures;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.partner.PartnerType;

/** Messages that are too much are refused before they cost much. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ApiSizeTests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final long HEAP_ALLOWED = 50L * MEGABYTE;

    @LocalServerPort
    private int port;

    @Autowired
    private PartnerRegister partners;

    @Autowired
    private Branches branches;

    private String key;

    @BeforeEach
    void aPartner() {
        key = partners.issueApiKey(PartnerFixtures.aReferrer(partners, PartnerType.UWV, LibraryFixtures.aBranch(branches)),
                Set.of(ApiScope.SIGNALS)).clearKey();
    }

    @Test
    void refusesAHundredMegabytesByWhatIsAnnounced() throws Exception {
        assertThat(answer(head("Content-Length: " + 100 * MEGABYTE), new byte[1024], 1)).startsWith("HTTP/1.1 413");
    }

    @Test
    void refusesChunksWithoutAnEnd() throws Exception {
        byte[] chunk = ("400\r\n" + "x".repeat(1024) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        assertThat(answer(head("Transfer-Encoding: chunked"), chunk, 40)).startsWith("HTTP/1.1 413");
    }

    @Test
    void doesNotUnpackWhatIsPacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            for (int n = 0; n < 10; n++) {
                zip.write(new byte[MEGABYTE]);
            }
        }
        byte[] bomb = packed.toByteArray();
        assertThat(bomb.length).isLessThan(16 * 1024);
        assertThat(answer(head("Content-Encoding: gzip\r\nContent-Length: " + bomb.length), bomb, 1))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void refusesTenThousandHeaders() throws Exception {
        StringBuilder many = new StringBuilder("Content-Length: 2");
        for (int n = 0; n < 10_000; n++) {
            many.append("\r\nX-Header-").append(n).append(": 1");
        }
        assertThat(answer(head(many.toString()), "{}".getBytes(StandardCharsets.US_ASCII), 1))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void refusesAThousandLevels() throws Exception {
        byte[] deep = ("{\"candidate\": " + "[".repeat(7_000) + "]".repeat(7_000) + "}").getBytes(StandardCharsets.US_ASCII);
        assertThat(answer(head("Content-Length: " + deep.length), deep, 1)).startsWith("HTTP/1.1 400");
    }

    private String head(String more) {
        return "POST /api/v1/signals HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nIdempotency-Key: a\r\n" + more + "\r\n\r\n";
    }

    /** The first line of the answer, which must come within a second and cost little memory. */
    private String answer(String head, byte[] body, int times) throws IOException {
        long before = used();
        long start = System.nanoTime();
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                for (int n = 0; n < times; n++) {
                    out.write(body);
                }
                out.flush();
            } catch (IOException hungUp) {
                // The answer may come, and the line be cut, before all was sent.
            }
            String line = line(socket.getInputStream());
            assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(1_000);
            assertThat(used() - before).isLessThan(HEAP_ALLOWED);
            return line;
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        try {
            for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
                line.append((char) next);
            }
        } catch (SocketTimeoutException silence) {
            line.append("silence");
        }
        return line.toString();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
