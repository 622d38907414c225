package nl.wegwijs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives all test contexts of one run the same fresh data directory and removes it afterwards. */
class ThrowAwayData implements EnvironmentPostProcessor {

    private static final Path DIR = create();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment.getPropertySources().addFirst(
                new MapPropertySource("throwAwayData", Map.of("wegwijs.data-dir", DIR.toString())));
    }

    private static Path create() {
        try {
            Path dir = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "run");
            SpringApplication.getShutdownHandlers().add(() -> delete(dir));
            return dir;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path dir) {
        try {
            FileSystemUtils.deleteRecursively(dir);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
