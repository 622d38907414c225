package nl.wegwijs.collaboration;

/** Fact: what the partner should know of its custom course is something else than before. */
public record CustomMoved(CustomId customId) {
}
