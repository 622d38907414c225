package nl.wegwijs.process;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.model.xml.ModelException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import nl.wegwijs.library.Colleague;
import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.model.DraftId;
import nl.wegwijs.model.DraftView;
import nl.wegwijs.model.LiveModels;
import nl.wegwijs.model.ModelShelf;

/** What a draft changes, how example cases go through it, what it means for running cases, and their move. */
@Controller
class DraftMoves {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.forLanguageTag("nl-NL"));
    private static final String CHOICE = "kies/";

    private final ModelShelf shelf;
    private final LiveModels engine;
    private final ModelImpact impact;
    private final CaseMoves moves;
    private final MoveBook book;
    private final DryRuns dryRuns;
    private final EngineWork work;
    private final CurrentUser user;
    private final Clock clock;

    DraftMoves(ModelShelf shelf, LiveModels engine, ModelImpact impact, CaseMoves moves, MoveBook book, DryRuns dryRuns,
            EngineWork work, CurrentUser user, Clock clock) {
        this.shelf = shelf;
        this.engine = engine;
        this.impact = impact;
        this.moves = moves;
        this.book = book;
        this.dryRuns = dryRuns;
        this.work = work;
        this.user = user;
        this.clock = clock;
    }

    /** One file with its changes, null when it cannot be read; pictures for a process only, and null where there is none. */
    record FileChanges(String file, List<ModelDifference.Change> changes, DifferencePicture before, DifferencePicture after) {

        /** Where on the page the change is drawn, or null. */
        public String place(String id) {
            return Stream.of(after, before).filter(picture -> picture != null && picture.shows(id)).findFirst()
                    .map(picture -> picture.place(id)).orElse(null);
        }
    }

    @GetMapping("/models/drafts/{id}/verschil")
    String difference(@PathVariable UUID id, Model page) {
        DraftView draft = shelf.draft(new DraftId(id));
        Map<String, byte[]> now = draft.replacedDeploymentId() == null ? shelf.liveFiles()
                : engine.filesOf(draft.replacedDeploymentId());
        Map<String, byte[]> files = new TreeMap<>(shelf.files(new DraftId(id)));
        List<FileChanges> changes = new ArrayList<>();
        files.forEach((name, content) -> changes.add(changes(name, now.get(name), content)));
        page.addAttribute("draft", draft);
        page.addAttribute("changes", changes);
        return "model/difference";
    }

    private static FileChanges changes(String name, byte[] before, byte[] after) {
        try {
            return readable(name, before, after);
        } catch (ModelException | IllegalArgumentException unreadable) {
            return new FileChanges(name, null, null, null);
        }
    }

    private static FileChanges readable(String name, byte[] before, byte[] after) {
        List<ModelDifference.Change> changes = ModelDifference.between(name, before, after);
        boolean drawn = name.endsWith(".bpmn");
        return new FileChanges(name, changes,
                drawn ? DifferencePicture.of(before, changes, "Zoals het was: " + name) : null,
                drawn ? DifferencePicture.of(after, changes, "Zoals het wordt: " + name) : null);
    }

    @GetMapping("/models/drafts/{id}/proef")
    String trials(@PathVariable UUID id, @AuthenticationPrincipal Colleague me, Model page) {
        DraftView draft = shelf.draft(new DraftId(id));
        List<DryRuns.Trial> trials = dryRuns.of(draft.id());
        page.addAttribute("draft", draft);
        page.addAttribute("trials", trials);
        page.addAttribute("done", trials.stream().filter(DryRuns.Trial::isDone).count());
        page.addAttribute("asked", trials.isEmpty() ? null : moment(trials.get(0).askedAt()));
        page.addAttribute("ends", ends());
        page.addAttribute("words", HistoryWords.ends());
        page.addAttribute("mayChange", mayChange(me));
        return "model/trials";
    }

    private static Map<String, String> ends() {
        Map<String, String> ends = new HashMap<>();
        ExampleCase.all().forEach(one -> ends.put(one.code(), one.ends()));
        return ends;
    }

    @PostMapping("/models/drafts/{id}/proef")
    String tryOut(@PathVariable UUID id) {
        DraftView draft = shelf.draft(new DraftId(id));
        if (draft.isChecked()) {
            dryRuns.begin(draft.id(), user.id());
        }
        return "redirect:/models/drafts/" + id + "/proef";
    }

    @GetMapping("/models/drafts/{id}/gevolgen")
    String impact(@PathVariable UUID id, @AuthenticationPrincipal Colleague me, Model page) {
        DraftView draft = shelf.draft(new DraftId(id));
        page.addAttribute("draft", draft);
        page.addAttribute("lines", lines(draft));
        page.addAttribute("mayMove", mayChange(me) && wasLive(draft));
        page.addAttribute("moves", book.of(id).stream().flatMap(one -> book.find(one).stream()).toList());
        return "model/impact";
    }

    // A draft that went back gives way to what is live now: the running cases can go back too.
    private static boolean wasLive(DraftView draft) {
        return draft.deploymentId() != null;
    }

    private List<ModelImpact.Line> lines(DraftView draft) {
        if (wasLive(draft)) {
            return shelf.liveDeployment().map(live -> work.asSystem(() -> impact.of(live))).orElse(List.of());
        }
        if (!draft.isChecked()) {
            return List.of();
        }
        Map<String, byte[]> set = new TreeMap<>(shelf.liveFiles());
        set.putAll(shelf.files(draft.id()));
        return impact.of(set);
    }

    /** Choices are named by model and step: {@code kies/intake/planIntake}. */
    @PostMapping("/models/drafts/{id}/overzetten")
    String move(@PathVariable UUID id, @RequestParam Map<String, String> filled) {
        DraftView draft = shelf.draft(new DraftId(id));
        String target = shelf.liveDeployment().filter(live -> wasLive(draft)).orElseThrow(DraftMoves::notFound);
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        filled.forEach((name, step) -> {
            String[] parts = name.split("/");
            if (name.startsWith(CHOICE) && parts.length == 3 && !step.isBlank()) {
                choices.computeIfAbsent(parts[1], first -> new LinkedHashMap<>()).put(parts[2], step);
            }
        });
        return "redirect:/models/migrations/" + moves.begin(id, target, choices, user.id());
    }

    @GetMapping("/models/migrations/{id}")
    String progress(@PathVariable UUID id, @AuthenticationPrincipal Colleague me, Model page) {
        CaseMove move = book.find(id).orElseThrow(DraftMoves::notFound);
        page.addAttribute("move", move);
        page.addAttribute("begun", moment(move.startedAt()));
        page.addAttribute("finished", move.finishedAt() == null ? null : moment(move.finishedAt()));
        page.addAttribute("mayChange", mayChange(me));
        return "model/migration";
    }

    @PostMapping("/models/migrations/{id}/stoppen")
    String stop(@PathVariable UUID id) {
        book.stop(id);
        return "redirect:/models/migrations/" + id;
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(clock.getZone()));
    }

    private static boolean mayChange(Colleague me) {
        return me.groups().contains(RestCalls.PROCESS_OWNER) || me.groups().contains(RestCalls.BEHEER);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(Refusal.class)
    void unknown() {
        throw notFound();
    }
}
