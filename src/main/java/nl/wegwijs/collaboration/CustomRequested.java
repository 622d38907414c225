package nl.wegwijs.collaboration;

/** Fact: a custom course was asked for, by a partner itself or by a colleague at the desk. */
public record CustomRequested(CustomId customId, boolean atDesk) {
}
