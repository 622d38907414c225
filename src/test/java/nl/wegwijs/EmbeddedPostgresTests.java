package nl.wegwijs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    @TempDir
    private Path dir;

    @Test
    void keepsItsDataUntilTheNextStart() throws SQLException {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.at(dir)) {
            run(server.url(), "create table kept (word text)");
            run(server.url(), "insert into kept values ('still here')");
        }
        try (EmbeddedPostgresServer again = EmbeddedPostgresServer.at(dir)) {
            assertThat(ask(again.url(), "select word from kept")).isEqualTo("still here");
        }
    }

    @Test
    void isSharedWithinOneApplicationAndStoppedByTheLastUser() throws Exception {
        EmbeddedPostgresServer first = EmbeddedPostgresServer.at(dir);
        EmbeddedPostgresServer second = EmbeddedPostgresServer.at(dir);
        long postgres = postgresIn(dir);

        first.close();
        assertThat(ask(second.url(), "select 'up'")).isEqualTo("up");
        second.close();

        assertThat(ProcessHandle.of(postgres).map(ProcessHandle::onExit).orElse(CompletableFuture.completedFuture(null)))
                .succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void takesOverCleanlyFromAKilledApplication() throws Exception {
        Process application = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Holder.class.getName(), dir.toString())
                .redirectErrorStream(true).start();
        String url = firstAddress(application);
        run(url, "create table kept (word text)");
        run(url, "insert into kept values ('acknowledged')");
        long orphan = postgresIn(dir);

        application.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isPresent();

        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.at(dir)) {
            assertThat(postgresIn(dir)).isNotEqualTo(orphan);
            assertThat(ask(server.url(), "select word from kept")).isEqualTo("acknowledged");
        }
    }

    @Test
    void leavesTheDatabaseOfARunningApplicationAlone() throws Exception {
        Process application = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), Holder.class.getName(), dir.toString())
                .redirectErrorStream(true).start();
        try {
            String url = firstAddress(application);

            assertThatThrownBy(() -> EmbeddedPostgresServer.at(dir)).hasMessageContaining("Another running Wegwijs");
            assertThat(ask(url, "select 'up'")).isEqualTo("up");
        } finally {
            application.getOutputStream().close();
            application.waitFor();
        }
    }

    @Test
    void startsWhenTheOldProcessNumberNowBelongsToSomebodyElse() throws Exception {
        EmbeddedPostgresServer.at(dir).close();
        Files.writeString(dir.resolve("postgres").resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.at(dir)) {
            assertThat(ask(server.url(), "select 'up'")).isEqualTo("up");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    private static String firstAddress(Process application) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(application.getInputStream()));
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("jdbc:")) {
                return line;
            }
            seen.append(line).append(File.pathSeparator);
        }
        throw new IOException("The application said: " + seen);
    }

    private static long postgresIn(Path dir) throws IOException {
        return Long.parseLong(Files.readAllLines(dir.resolve("postgres").resolve("postmaster.pid")).get(0).strip());
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** An application that holds the database until its input ends, or until it is killed. */
    static final class Holder {

        private Holder() {
        }

        public static void main(String[] arguments) throws IOException {
            try (EmbeddedPostgresServer server = EmbeddedPostgresServer.at(Path.of(arguments[0]))) {
                System.out.println(server.url());
                while (System.in.read() >= 0) {
                    Thread.onSpinWait();
                }
            }
        }
    }
}
