package nl.wegwijs.process;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import nl.wegwijs.WegwijsApplication;

/** The application as somebody runs it: a process of its own on a data directory, with demo data. */
final class ApplicationProcess {

    private static final Duration START = Duration.ofSeconds(180);

    private final Path dataDir;
    private final Path log;
    private final int port;
    private final Process process;

    private ApplicationProcess(Path dataDir, Path log, int port, Process process) {
        this.dataDir = dataDir;
        this.log = log;
        this.port = port;
        this.process = process;
    }

    static ApplicationProcess start(Path dir) throws IOException {
        return start(dir, dir.resolve("data"), List.of());
    }

    /** Another node at the database of this one. */
    ApplicationProcess beside(Path dir) throws IOException {
        return start(dir, dir.resolve("data-beside"), List.of("--spring.datasource.url=jdbc:postgresql://127.0.0.1:"
                + databasePort() + "/postgres", "--spring.datasource.username=postgres", "--spring.datasource.password="));
    }

    private static ApplicationProcess start(Path dir, Path dataDir, List<String> more) throws IOException {
        int port = freePort();
        Path log = Files.createTempFile(dir, "application", ".log");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx640m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath(),
                WegwijsApplication.class.getName(), "--server.port=" + port, "--server.address=127.0.0.1", "--wegwijs.data-dir=" + dataDir,
                "--wegwijs.demo-year=false", "--wegwijs.api.calls-per-minute=1000000",
                "--wegwijs.api.calls-per-day=1000000"));
        command.addAll(more);
        Process process = new ProcessBuilder(command)
                .directory(dir.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        ApplicationProcess started = new ApplicationProcess(dataDir, log, port, process);
        try {
            started.awaitReady();
            return started;
        } catch (IOException | RuntimeException failure) {
            started.stop();
            throw failure;
        }
    }

    int port() {
        return port;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** A look into the database behind the application's back. */
    JdbcTemplate database() throws IOException {
        return new JdbcTemplate(new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/postgres", "postgres", ""));
    }

    private String databasePort() throws IOException {
        return Files.readAllLines(pidFile()).get(3).strip();
    }

    /** As the power would: no farewell, and the database server is left behind. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void stop() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException stopped) {
            kill();
            Thread.currentThread().interrupt();
        }
        stopDatabaseLeftBehind();
    }

    private void stopDatabaseLeftBehind() throws IOException {
        if (Files.exists(pidFile())) {
            long pid = Long.parseLong(Files.readAllLines(pidFile()).get(0).strip());
            ProcessHandle.of(pid).filter(ApplicationProcess::isDatabase).ifPresent(server -> {
                server.destroy();
                server.onExit().join();
            });
        }
    }

    private static boolean isDatabase(ProcessHandle process) {
        return process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
    }

    private Path pidFile() {
        return dataDir.resolve("postgres").resolve("postmaster.pid");
    }

    private void awaitReady() throws IOException {
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")).build();
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (http.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet.
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException(stopped);
            }
            SignalCaller.pause(200);
        }
        throw new IOException("The application did not start:\n" + Files.readString(log));
    }

    // What the tests add would change the product under test.
    private static String classPath() {
        List<String> entries = Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
        return entries.stream().filter(entry -> !Path.of(entry).getFileName().toString().contains("test"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
