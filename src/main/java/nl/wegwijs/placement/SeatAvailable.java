package nl.wegwijs.placement;

/** Fact: a seat came free for somebody who waits; nobody else is called for it. */
public record SeatAvailable(WaitlistEntryId entryId) {
}
