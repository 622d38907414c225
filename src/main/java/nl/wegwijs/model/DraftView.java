package nl.wegwijs.model;

import java.time.Instant;
import java.util.List;

/** A draft to look at. Moments and people that are not known yet are null. */
public record DraftView(DraftId id, DraftOrigin origin, String author, Instant uploadedAt, String note,
        DraftStatus status, List<File> files, List<ModelProblem> problems, String news, Instant publishAt,
        String publishedBy, Instant publishedAt, String deploymentId, String replacedDeploymentId, String endedBy,
        Instant endedAt) {

    /** New: there was no live file of this name. */
    public record File(String name, boolean isNew, int bytes) {
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    public boolean isChecked() {
        return status == DraftStatus.CHECKED;
    }

    public boolean isLive() {
        return status == DraftStatus.PUBLISHED;
    }
}
