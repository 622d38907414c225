package nl.wegwijs.model;

import java.time.Instant;

/** A live file to look at; the draft that brought it is null for a release. Own: the owner's, not the release's. */
public record LiveFileView(String name, Instant since, String changedBy, DraftId draft, boolean own) {
}
