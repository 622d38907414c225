package nl.wegwijs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * The PostgreSQL that the application brings along: durable, loopback only, a free port per run.
 * One server per data directory and JVM, shared by all who ask; the last one out stops it.
 */
final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Map<Path, EmbeddedPostgresServer> RUNNING = new HashMap<>();

    private final Path dataDir;
    private final DataDirectory directory;
    private final EmbeddedPostgres postgres;
    private int users;

    private EmbeddedPostgresServer(Path dataDir) {
        this.dataDir = dataDir;
        this.directory = DataDirectory.claim(dataDir);
        try {
            directory.stopOrphan();
            this.postgres = start(directory.postgres());
        } catch (IOException | RuntimeException failure) {
            directory.release();
            throw new IllegalStateException("PostgreSQL did not start in " + dataDir, failure);
        }
    }

    static EmbeddedPostgresServer at(Path dataDir) {
        Path place = dataDir.toAbsolutePath().normalize();
        synchronized (RUNNING) {
            EmbeddedPostgresServer server = RUNNING.computeIfAbsent(place, EmbeddedPostgresServer::new);
            server.users++;
            return server;
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    }

    @Override
    public void close() {
        synchronized (RUNNING) {
            if (--users > 0) {
                return;
            }
            RUNNING.remove(dataDir);
            try {
                postgres.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } finally {
                directory.release();
            }
        }
    }

    private static EmbeddedPostgres start(Path cluster) throws IOException {
        // The library passes -F (no fsync) by itself; what comes later on the command line wins.
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setOverrideWorkingDirectory(binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(90))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("max_connections", "100")
                .start();
    }

    // One folder per user: files unpacked by root cannot be renewed by an ordinary user.
    private static Path binaries() {
        return Path.of(System.getProperty("java.io.tmpdir"),
                "wegwijs-postgres-" + System.getProperty("user.name"));
    }
}
