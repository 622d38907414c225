package nl.wegwijs.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** Started with {@code --wegwijs.pull=FOLDER}: writes the live files there, where the source keeps them, and stops. */
@Component
@ConditionalOnProperty("wegwijs.pull")
class ModelPull implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ModelPull.class);

    private final ModelShelf shelf;
    private final ConfigurableApplicationContext application;

    ModelPull(ModelShelf shelf, ConfigurableApplicationContext application) {
        this.shelf = shelf;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Path folder = Path.of(application.getEnvironment().getRequiredProperty("wegwijs.pull"));
        int written = write(folder);
        LOG.info("{} of the live files were other or new; they are in {}", written, folder.toAbsolutePath());
        // From a thread of its own: this one is still starting the application.
        new Thread(() -> System.exit(SpringApplication.exit(application)), "pull").start();
    }

    /** Answers how many files changed; what is the same keeps its date. */
    int write(Path folder) throws IOException {
        int written = 0;
        for (Map.Entry<String, byte[]> file : shelf.liveFiles().entrySet()) {
            Path place = folder.resolve(ModelFolders.place(file.getKey()));
            if (!Files.exists(place) || !FileMark.of(Files.readAllBytes(place)).equals(FileMark.of(file.getValue()))) {
                Files.createDirectories(place.getParent());
                Files.write(place, file.getValue());
                written++;
            }
        }
        return written;
    }
}
