package nl.wegwijs.model;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;

/** Where process owners lay down drafts, have them checked, put them live and take them back. */
@Service
@Transactional
public class ModelShelf {

    private static final int LONGEST_NOTE = 200;
    private static final int LONGEST_NEWS = 500;

    private final DraftRepository drafts;
    private final LiveSets live;
    private final LiveModels engine;
    private final TextFilter filter;
    private final CurrentUser user;
    private final Clock clock;

    ModelShelf(DraftRepository drafts, LiveSets live, LiveModels engine, TextFilter filter, CurrentUser user, Clock clock) {
        this.drafts = drafts;
        this.live = live;
        this.engine = engine;
        this.filter = filter;
        this.user = user;
        this.clock = clock;
    }

    /** Keeps what differs from the live files as a draft of the current user, and checks it at once. */
    public DraftView upload(String note, Map<String, byte[]> files) {
        UploadRules.check(files);
        Map<String, byte[]> now = live.contents();
        ModelDraft draft = new ModelDraft(DraftOrigin.OWNER, user.id(), clock.instant(),
                text("note", note, LONGEST_NOTE, true),
                new TreeMap<>(files).entrySet().stream()
                        .map(file -> new DraftFile(file.getKey(), file.getValue(), FileMark.of(now.get(file.getKey()))))
                        .filter(file -> !FileMark.of(file.content()).equals(file.basis())).toList());
        draft.found(engine.problems(draft.contents(), now));
        return drafts.save(draft).view();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<DraftView> drafts() {
        return drafts.findTop50ByOrderByUploadedAtDesc().stream().map(ModelDraft::view).toList();
    }

    @Transactional(readOnly = true)
    public DraftView draft(DraftId id) {
        return drafts.findById(id).map(ModelDraft::view).orElseThrow(ModelShelf::unknown);
    }

    /** The files of a draft by name. */
    @Transactional(readOnly = true)
    public Map<String, byte[]> files(DraftId id) {
        return drafts.findById(id).map(ModelDraft::contents).orElseThrow(ModelShelf::unknown);
    }

    /** All live files by name. */
    @Transactional(readOnly = true)
    public Map<String, byte[]> liveFiles() {
        return live.contents();
    }

    /** The set that new cases begin with, if any is live. */
    @Transactional(readOnly = true)
    public Optional<String> liveDeployment() {
        return Optional.ofNullable(live.deploymentId());
    }

    /** Since when each live file is as it is, and by whom. */
    @Transactional(readOnly = true)
    public List<LiveFileView> live() {
        return live.view();
    }

    /** Looks again: what is live may have changed since. */
    public DraftView check(DraftId id) {
        ModelDraft draft = held(id);
        draft.found(engine.problems(draft.contents(), live.contents()));
        return draft.view();
    }

    /** Puts a draft live now, or sets it back to refused when it no longer fits. News for staff may be empty. */
    public DraftView publish(DraftId id, String news) {
        live.takeTurn();
        ModelDraft draft = held(id);
        draft.plan(null, user.id(), text("news", news, LONGEST_NEWS, false));
        goLive(draft);
        return draft.view();
    }

    /** Goes live by itself at this moment. */
    public DraftView publishAt(DraftId id, Instant moment, String news) {
        if (!moment.isAfter(clock.instant())) {
            throw Refusal.invalid("moment", "MOMENT_PAST", "Kies een moment dat nog komt.");
        }
        ModelDraft draft = held(id);
        draft.plan(moment, user.id(), text("news", news, LONGEST_NEWS, false));
        return draft.view();
    }

    @Transactional(readOnly = true)
    List<DraftId> due() {
        return drafts.due(clock.instant());
    }

    void publishPlanned(DraftId id) {
        live.takeTurn();
        ModelDraft draft = held(id);
        if (draft.isDue(clock.instant())) {
            goLive(draft);
        }
    }

    public DraftView withdraw(DraftId id) {
        ModelDraft draft = held(id);
        draft.withdraw(user.id(), clock.instant());
        return draft.view();
    }

    /** Puts back what was live before this draft, for its own files; refused when one was changed again since. */
    public DraftView rollBack(DraftId id) {
        live.takeTurn();
        ModelDraft draft = held(id);
        draft.rolledBack(user.id(), clock.instant());
        Map<String, byte[]> set = new TreeMap<>(live.contents());
        Map<String, byte[]> before = engine.filesOf(draft.replacedDeploymentId());
        draft.files().forEach(file -> {
            if (!FileMark.of(file.content()).equals(FileMark.of(set.get(file.name())))) {
                throw Refusal.conflict("CHANGED_SINCE", "Een bestand is daarna nog eens veranderd. Draai dat eerst terug.");
            }
            set.remove(file.name());
            if (before.containsKey(file.name())) {
                set.put(file.name(), before.get(file.name()));
            }
        });
        live.goLive(set, user.id(), draft.id());
        return draft.view();
    }

    /** What staff read about changes, the newest first. */
    @Transactional(readOnly = true)
    public List<DraftView> news() {
        return drafts.findTop10ByNewsIsNotNullAndStatusOrderByPublishedAtDesc(DraftStatus.PUBLISHED).stream()
                .map(ModelDraft::view).toList();
    }

    private void goLive(ModelDraft draft) {
        Map<String, byte[]> now = live.contents();
        List<ModelProblem> problems = draft.isOvertakenBy(now)
                ? List.of(new ModelProblem(draft.files().get(0).name(), null,
                        "Een ander heeft dit live veranderd na uw upload. Neem die wijziging over en upload opnieuw."))
                : engine.problems(draft.contents(), now);
        draft.found(problems);
        if (problems.isEmpty()) {
            Map<String, byte[]> set = new TreeMap<>(now);
            set.putAll(draft.contents());
            String before = live.deploymentId();
            draft.published(clock.instant(), live.goLive(set, draft.publishedBy(), draft.id()), before);
        }
    }

    private ModelDraft held(DraftId id) {
        return drafts.held(id).orElseThrow(ModelShelf::unknown);
    }

    private String text(String field, String text, int longest, boolean required) {
        String said = text == null || text.isBlank() ? null : text.strip();
        if (said == null && required) {
            throw Refusal.invalid(field, "REQUIRED", "Schrijf kort op wat u verandert.");
        }
        if (said != null && said.length() > longest) {
            throw Refusal.invalid(field, "TOO_LONG", "Deze tekst is te lang.");
        }
        TextFilter.checkReadable(field, said);
        filter.check(field, said);
        return said;
    }

    private static Refusal unknown() {
        return Refusal.notFound("Dit concept kennen we niet.");
    }
}
