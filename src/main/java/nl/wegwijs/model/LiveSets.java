package nl.wegwijs.model;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is live now, file by file, and the one way to change it. To be used within a transaction. */
@Component
class LiveSets {

    private final LiveModels engine;
    private final LiveSetRepository sets;
    private final LiveFileRepository files;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    LiveSets(LiveModels engine, LiveSetRepository sets, LiveFileRepository files, ApplicationEventPublisher facts,
            Clock clock) {
        this.engine = engine;
        this.sets = sets;
        this.files = files;
        this.facts = facts;
        this.clock = clock;
    }

    /** Nobody else changes what is live until this transaction ends. */
    void takeTurn() {
        sets.takeTurn();
    }

    /** Null when nothing is live. A house of before this page has a newest deployment, but no row of it. */
    String deploymentId() {
        return sets.findTopByOrderByNumberDesc().map(LiveSet::deploymentId)
                .or(engine::newestDeployment).orElse(null);
    }

    /** Contents by name; empty when nothing is live. */
    Map<String, byte[]> contents() {
        String newest = deploymentId();
        return newest == null ? Map.of() : engine.filesOf(newest);
    }

    /** By name. What went live before this page existed counts as the release's. */
    Map<String, LiveFile> files(Map<String, byte[]> contents) {
        Map<String, LiveFile> known = files.findAll().stream()
                .collect(Collectors.toMap(LiveFile::name, Function.identity(), (one, other) -> one, HashMap::new));
        if (known.isEmpty()) {
            contents.forEach((name, content) -> {
                LiveFile file = new LiveFile(name);
                file.changed(FileMark.of(content), clock.instant(), ModelReleases.AUTHOR, null);
                file.shipped(FileMark.of(content));
                known.put(name, files.save(file));
            });
        }
        return known;
    }

    List<LiveFileView> view() {
        return files.findAllByOrderByName().stream().map(LiveFile::view).toList();
    }

    /** Makes exactly these files live and remembers who changed which. The draft is null for a release. */
    String goLive(Map<String, byte[]> set, String who, DraftId draft) {
        String before = deploymentId();
        Map<String, LiveFile> known = files(contents());
        Set<String> dropped = new LinkedHashSet<>(known.keySet());
        dropped.removeAll(set.keySet());
        String deployment = engine.deploy(set, dropped);
        Instant now = clock.instant();
        dropped.forEach(files::deleteById);
        set.forEach((name, content) -> {
            LiveFile file = known.getOrDefault(name, new LiveFile(name));
            String mark = FileMark.of(content);
            if (!mark.equals(file.mark())) {
                file.changed(mark, now, who, draft);
            }
            files.save(file);
        });
        sets.save(new LiveSet(deployment, now));
        facts.publishEvent(new ModelsPublished(draft, deployment, before));
        return deployment;
    }
}
