package nl.wegwijs.model;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.wegwijs.library.CurrentUser;

/** A draft as the pages show it: moments in words, and what became of it in order. */
record DraftCard(String id, String note, String status, String author, String uploaded, boolean ofRelease, List<Line> files,
        List<ModelProblem> problems, List<String> story, String news, String since, String planned, boolean open,
        boolean checked, boolean live) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.forLanguageTag("nl-NL"));

    record Line(String name, String kind, String change) {
    }

    static DraftCard of(DraftView draft, Clock clock) {
        List<String> story = new ArrayList<>();
        story.add(draft.origin() == DraftOrigin.RELEASE ? "Gekomen met een uitgave op " + moment(draft.uploadedAt(), clock)
                : "Geüpload door " + who(draft.author()) + " op " + moment(draft.uploadedAt(), clock));
        if (draft.publishedAt() != null) {
            story.add("Live gezet door " + who(draft.publishedBy()) + " op " + moment(draft.publishedAt(), clock));
        }
        if (draft.endedAt() != null) {
            story.add((draft.status() == DraftStatus.ROLLED_BACK ? "Teruggedraaid door " : "Ingetrokken door ")
                    + who(draft.endedBy()) + " op " + moment(draft.endedAt(), clock));
        }
        return new DraftCard(draft.id().toString(), draft.note(), draft.status().words(), who(draft.author()),
                moment(draft.uploadedAt(), clock), draft.origin() == DraftOrigin.RELEASE,
                draft.files().stream().map(file -> new Line(file.name(), kind(file.name()),
                        file.isNew() ? "nieuw" : "veranderd")).toList(),
                draft.problems(), story, draft.news(), moment(draft.publishedAt(), clock),
                moment(draft.publishAt(), clock), draft.isOpen(),
                draft.isChecked(), draft.isLive());
    }

    static String moment(Instant at, Clock clock) {
        return at == null ? null : MOMENT.format(at.atZone(clock.getZone()));
    }

    static String who(String id) {
        return ModelReleases.AUTHOR.equals(id) ? "een uitgave van Wegwijs"
                : CurrentUser.SYSTEM.equals(id) ? "het systeem" : id;
    }

    static String kind(String file) {
        return file.endsWith(".form") ? "formulier" : file.endsWith(".dmn") ? "beslissing" : "proces";
    }
}
