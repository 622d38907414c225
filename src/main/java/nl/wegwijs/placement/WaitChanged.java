package nl.wegwijs.placement;

/** Fact: what counts for somebody's place in line may have changed. */
public record WaitChanged(WaitlistEntryId entryId) {
}
