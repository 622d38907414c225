package nl.wegwijs.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import nl.wegwijs.library.Refusal;

/** Changed or new files that wait beside the live ones until they are checked and published. */
@Entity
class ModelDraft {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private DraftId id;

    @Enumerated(EnumType.STRING)
    private DraftOrigin origin;

    private String author;

    private Instant uploadedAt;

    private String note;

    @Enumerated(EnumType.STRING)
    private DraftStatus status = DraftStatus.DRAFT;

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "model_draft_file", joinColumns = @JoinColumn(name = "draft_id"))
    @OrderBy("name")
    private List<DraftFile> files = new ArrayList<>();

    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "model_draft_problem", joinColumns = @JoinColumn(name = "draft_id"))
    @OrderBy("file, sentence")
    private List<ModelProblem> problems = new ArrayList<>();

    private String news;

    private Instant publishAt;

    private String publishedBy;

    private Instant publishedAt;

    private String deploymentId;

    private String replacedDeploymentId;

    private String endedBy;

    private Instant endedAt;

    protected ModelDraft() {
    }

    /** Files: at least one, each another than the live one. */
    ModelDraft(DraftOrigin origin, String author, Instant now, String note, Collection<DraftFile> files) {
        if (files.isEmpty()) {
            throw Refusal.invalid("files", "NOTHING_CHANGED", "Alle bestanden zijn gelijk aan wat al live staat.");
        }
        this.id = DraftId.next();
        this.origin = origin;
        this.author = author;
        this.uploadedAt = now;
        this.note = note;
        this.files.addAll(files);
    }

    /** What the check said; nothing means that it is good. What is not good has no moment to go live. */
    void found(List<ModelProblem> problems) {
        mustBeOpen();
        this.problems.clear();
        this.problems.addAll(problems);
        status = problems.isEmpty() ? DraftStatus.CHECKED : DraftStatus.REFUSED;
        publishAt = problems.isEmpty() ? publishAt : null;
    }

    /** Goes live at this moment, or when it is null, as soon as somebody says so. News may be null. */
    void plan(Instant moment, String who, String news) {
        mustBeChecked();
        this.publishAt = moment;
        this.publishedBy = who;
        this.news = news;
    }

    void published(Instant now, String deploymentId, String replacedDeploymentId) {
        mustBeChecked();
        this.status = DraftStatus.PUBLISHED;
        this.publishedAt = now;
        this.publishAt = null;
        this.deploymentId = deploymentId;
        this.replacedDeploymentId = replacedDeploymentId;
    }

    void withdraw(String who, Instant now) {
        mustBeOpen();
        ended(DraftStatus.WITHDRAWN, who, now);
    }

    void rolledBack(String who, Instant now) {
        if (status != DraftStatus.PUBLISHED) {
            throw Refusal.conflict("DRAFT_NOT_LIVE", "Alleen wat live staat, kunt u terugdraaien.");
        }
        ended(DraftStatus.ROLLED_BACK, who, now);
    }

    private void ended(DraftStatus last, String who, Instant now) {
        status = last;
        publishAt = null;
        endedBy = who;
        endedAt = now;
    }

    private void mustBeOpen() {
        if (!status.isOpen()) {
            throw Refusal.conflict("DRAFT_CLOSED", "Dit concept is al afgesloten.");
        }
    }

    private void mustBeChecked() {
        mustBeOpen();
        if (status != DraftStatus.CHECKED) {
            throw Refusal.conflict("DRAFT_NOT_CHECKED", "Dit concept is niet goedgekeurd. Het kan niet live.");
        }
    }

    boolean isDue(Instant now) {
        return publishAt != null && !publishAt.isAfter(now);
    }

    /** A file of it is no longer live as it was when the draft was made. */
    boolean isOvertakenBy(Map<String, byte[]> live) {
        return files.stream().anyMatch(file -> !Objects.equals(file.basis(), FileMark.of(live.get(file.name()))));
    }

    DraftId id() {
        return id;
    }

    DraftStatus status() {
        return status;
    }

    String publishedBy() {
        return publishedBy;
    }

    String replacedDeploymentId() {
        return replacedDeploymentId;
    }

    List<DraftFile> files() {
        return List.copyOf(files);
    }

    Map<String, byte[]> contents() {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        files.forEach(file -> contents.put(file.name(), file.content()));
        return contents;
    }

    DraftView view() {
        return new DraftView(id, origin, author, uploadedAt, note, status,
                files.stream().map(file -> new DraftView.File(file.name(), file.basis() == null, file.content().length)).toList(),
                List.copyOf(problems), news, publishAt, publishedBy, publishedAt, deploymentId, replacedDeploymentId,
                endedBy, endedAt);
    }
}
