package nl.wegwijs.model;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What is known of a live file: since when, by whom, and the mark of what the release last brought in its place. */
@Entity
class LiveFile {

    @Id
    private String name;

    private String mark;

    private String shippedMark;

    private Instant since;

    private String changedBy;

    private UUID draftId;

    protected LiveFile() {
    }

    LiveFile(String name) {
        this.name = name;
    }

    void changed(String mark, Instant now, String who, DraftId draft) {
        this.mark = mark;
        this.since = now;
        this.changedBy = who;
        this.draftId = draft == null ? null : draft.value();
    }

    void shipped(String mark) {
        this.shippedMark = mark;
    }

    String name() {
        return name;
    }

    String mark() {
        return mark;
    }

    /** Null when no release brought it. */
    String shippedMark() {
        return shippedMark;
    }

    LiveFileView view() {
        return new LiveFileView(name, since, changedBy, draftId == null ? null : new DraftId(draftId),
                !mark.equals(shippedMark));
    }
}
