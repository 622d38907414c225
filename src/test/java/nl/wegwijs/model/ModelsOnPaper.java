package nl.wegwijs.model;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Stands where the engine stands: keeps every set, and finds fault with a file that says so itself. */
public class ModelsOnPaper implements LiveModels {

    final Map<String, Map<String, byte[]>> sets = new TreeMap<>();
    final Set<String> dropped = new TreeSet<>();

    @Override
    public Optional<String> newestDeployment() {
        return Optional.empty();
    }

    @Override
    public Map<String, byte[]> filesOf(String deploymentId) {
        return sets.getOrDefault(deploymentId, Map.of());
    }

    @Override
    public List<ModelProblem> problems(Map<String, byte[]> changed, Map<String, byte[]> live) {
        return changed.entrySet().stream().filter(file -> text(file.getValue()).contains("fout"))
                .map(file -> new ModelProblem(file.getKey(), null, "Dit is fout.")).toList();
    }

    @Override
    public String deploy(Map<String, byte[]> set, Set<String> dropped) {
        String id = UUID.randomUUID().toString();
        sets.put(id, new TreeMap<>(set));
        this.dropped.addAll(dropped);
        return id;
    }

    static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
