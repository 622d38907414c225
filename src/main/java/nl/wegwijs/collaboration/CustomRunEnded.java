package nl.wegwijs.collaboration;

/** Fact: the group of a custom course is over: given to the end, or cancelled. */
public record CustomRunEnded(CustomId customId, boolean given) {
}
