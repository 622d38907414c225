package nl.wegwijs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that holds the embedded cluster, claimed by one application at a time.
 * The claim is a file lock, so it ends with the process however that process ends.
 */
final class DataDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(DataDirectory.class);

    private final Path dir;
    private final FileChannel claim;

    private DataDirectory(Path dir, FileChannel claim) {
        this.dir = dir;
        this.claim = claim;
    }

    static DataDirectory claim(Path dir) {
        try {
            Files.createDirectories(dir);
            FileChannel channel = FileChannel.open(dir.resolve("in-use.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new IllegalStateException("Another running Wegwijs uses the data directory " + dir);
            }
            return new DataDirectory(dir, channel);
        } catch (IOException failure) {
            throw new UncheckedIOException("The data directory cannot be used: " + dir, failure);
        }
    }

    Path postgres() {
        return dir.resolve("postgres");
    }

    void release() {
        try {
            claim.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Stops the server that a killed application left running here; its data stay whole. */
    void stopOrphan() throws IOException {
        Path pidFile = postgres().resolve("postmaster.pid");
        Optional<ProcessHandle> process = processIn(pidFile);
        if (process.isEmpty()) {
            return;
        }
        if (!servesThisDirectory(process.get())) {
            // The number was given to another program meanwhile; PostgreSQL would refuse to start.
            Files.deleteIfExists(pidFile);
            return;
        }
        LOG.warn("A PostgreSQL left behind still runs here (pid {}): stopping it first", process.get().pid());
        interrupt(process.get());
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static Optional<ProcessHandle> processIn(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    private boolean servesThisDirectory(ProcessHandle process) throws IOException {
        Optional<String> command = process.info().command();
        Optional<String[]> arguments = process.info().arguments();
        if (command.isEmpty() || arguments.isEmpty()) {
            throw new IOException("Process " + process.pid() + " holds the database of " + dir
                    + " and belongs to another user; stop it first");
        }
        String program = Path.of(command.get()).getFileName().toString();
        return program.startsWith("postgres")
                && List.of(arguments.get()).contains(postgres().toString());
    }

    // SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes a clean checkpoint.
    private void interrupt(ProcessHandle process) throws IOException {
        try {
            if (System.getProperty("os.name").startsWith("Windows")) {
                process.destroy();
            } else {
                new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
            }
            process.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while stopping PostgreSQL", stop);
        } catch (TimeoutException | java.util.concurrent.ExecutionException failure) {
            throw new IOException("PostgreSQL " + process.pid() + " did not stop in " + dir, failure);
        }
    }
}
