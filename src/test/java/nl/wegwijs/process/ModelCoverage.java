package nl.wegwijs.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.w3c.dom.Element;

/** Which elements and flows of the models were passed, and which were not. */
record ModelCoverage(Set<String> all, Set<String> untold) {

    private static final Path REPORT = Path.of("target", "model-coverage.txt");

    static ModelCoverage of(TakenPaths taken, JdbcTemplate database) {
        Set<String> passed = new HashSet<>(taken.flows());
        passed.addAll(database.queryForList(
                "select distinct proc_def_key_ || '/' || act_id_ from act_hi_actinst", String.class));
        Set<String> all = new TreeSet<>();
        for (ModelFile model : ModelFiles.processes()) {
            model.flowNodes().forEach(node -> all.add(model.name() + "/" + id(node)));
            model.elements("sequenceFlow").forEach(flow -> all.add(model.name() + "/" + id(flow)));
            model.elements("eventBasedGateway").forEach(gateway -> passed.addAll(afterWaiting(model, gateway, passed)));
        }
        Set<String> untold = new TreeSet<>(all);
        untold.removeAll(passed);
        return new ModelCoverage(all, untold);
    }

    // The engine takes no flow out of an event gateway: the event that came is what was passed.
    private static Set<String> afterWaiting(ModelFile model, Element gateway, Set<String> passed) {
        return model.elements("sequenceFlow").stream()
                .filter(flow -> flow.getAttribute("sourceRef").equals(id(gateway)))
                .filter(flow -> passed.contains(model.name() + "/" + flow.getAttribute("targetRef")))
                .map(flow -> model.name() + "/" + id(flow)).collect(Collectors.toSet());
    }

    ModelCoverage report() throws IOException {
        String share = "%d of %d elements and flows were passed".formatted(all.size() - untold.size(), all.size());
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, List.of(share, "", String.join(System.lineSeparator(), untold)));
        return this;
    }

    private static String id(Element element) {
        return element.getAttribute("id");
    }
}
