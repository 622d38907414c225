package nl.wegwijs.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files that are deployed together. */
final class ModelFiles {

    private ModelFiles() {
    }

    static List<ModelFile> processes() {
        return paths("processes", ".bpmn").stream().map(ModelFile::read).toList();
    }

    static List<ModelFile> decisions() {
        return paths("processes", ".dmn").stream().map(ModelFile::read).toList();
    }

    static List<Path> forms() {
        return paths("forms", ".form");
    }

    private static List<Path> paths(String folder, String suffix) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
