package nl.wegwijs.model;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a release brings its files. It never takes the place of an owner's newer file: it offers its own as a draft. */
@Service
@Transactional
public class ModelReleases {

    static final String AUTHOR = "release";

    private static final Logger LOG = LoggerFactory.getLogger(ModelReleases.class);
    private static final List<DraftStatus> OPEN = List.of(DraftStatus.DRAFT, DraftStatus.CHECKED, DraftStatus.REFUSED);

    private final LiveSets live;
    private final LiveModels engine;
    private final LiveFileRepository files;
    private final DraftRepository drafts;
    private final Clock clock;

    ModelReleases(LiveSets live, LiveModels engine, LiveFileRepository files, DraftRepository drafts, Clock clock) {
        this.live = live;
        this.engine = engine;
        this.files = files;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** At every start, with all files of the release: what owners left alone follows it, the rest is kept and said. */
    public void arrive(Map<String, byte[]> shipped) {
        live.takeTurn();
        Map<String, byte[]> before = live.contents();
        Map<String, LiveFile> known = live.files(before);
        Map<String, byte[]> set = new TreeMap<>();
        Map<String, byte[]> offered = new TreeMap<>();
        Set<String> kept = new TreeSet<>();
        Set<String> names = new TreeSet<>(shipped.keySet());
        names.addAll(before.keySet());
        for (String name : names) {
            byte[] ours = shipped.get(name);
            byte[] theirs = before.get(name);
            String lastShipped = known.containsKey(name) ? known.get(name).shippedMark() : null;
            boolean touched = theirs != null && !FileMark.of(theirs).equals(lastShipped);
            if (touched && !same(ours, theirs)) {
                set.put(name, theirs);
                kept.add(name);
                if (ours != null && !FileMark.of(ours).equals(lastShipped)) {
                    offered.put(name, ours);
                }
            } else if (ours != null) {
                set.put(name, ours);
            }
        }
        List<ModelProblem> problems = new ArrayList<>();
        if (!kept.isEmpty()) {
            problems.addAll(togetherWrong(set, before));
            LOG.info("Models of the process owner are kept: {}", kept);
        }
        if (!problems.isEmpty()) {
            LOG.warn("The release does not fit the models of the process owner; all live models are kept: {}", problems);
            shipped.forEach((name, ours) -> {
                if (!same(ours, before.get(name)) && !kept.contains(name)) {
                    offered.put(name, ours);
                }
            });
        } else if (!sameSet(set, before)) {
            live.goLive(set, AUTHOR, null);
        }
        remember(shipped);
        if (!offered.isEmpty()) {
            offer(offered, shipped, problems);
        }
    }

    private List<ModelProblem> togetherWrong(Map<String, byte[]> set, Map<String, byte[]> before) {
        Map<String, byte[]> changed = new TreeMap<>(set);
        changed.entrySet().removeIf(file -> same(file.getValue(), before.get(file.getKey())));
        return changed.isEmpty() ? List.of() : engine.problems(changed, before);
    }

    private void remember(Map<String, byte[]> shipped) {
        files.findAll().forEach(file -> file.shipped(FileMark.of(shipped.get(file.name()))));
    }

    // What an earlier release offered and this one brings too, goes on in the new offer.
    private void offer(Map<String, byte[]> offered, Map<String, byte[]> shipped, List<ModelProblem> problems) {
        Map<String, byte[]> now = live.contents();
        for (ModelDraft earlier : drafts.findByOriginAndStatusIn(DraftOrigin.RELEASE, OPEN)) {
            earlier.contents().keySet().stream().filter(shipped::containsKey)
                    .filter(name -> !same(shipped.get(name), now.get(name)))
                    .forEach(name -> offered.put(name, shipped.get(name)));
            earlier.withdraw(AUTHOR, clock.instant());
        }
        ModelDraft offer = new ModelDraft(DraftOrigin.RELEASE, AUTHOR, clock.instant(), "Nieuw in deze uitgave van Wegwijs",
                offered.entrySet().stream().map(file -> new DraftFile(file.getKey(), file.getValue(),
                        FileMark.of(now.get(file.getKey())))).toList());
        offer.found(problems.isEmpty() ? engine.problems(offered, now) : problems);
        drafts.save(offer);
        LOG.warn("The release changes models that the process owner changed too. It offers them at /models: {}",
                offered.keySet());
    }

    private static boolean same(byte[] one, byte[] other) {
        return Objects.equals(FileMark.of(one), FileMark.of(other));
    }

    private static boolean sameSet(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(name -> same(one.get(name), other.get(name)));
    }
}
