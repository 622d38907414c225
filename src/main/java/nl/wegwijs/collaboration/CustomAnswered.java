package nl.wegwijs.collaboration;

/** Fact: a partner said what it thinks of our proposal. */
public record CustomAnswered(CustomId customId, CustomAnswer answer) {
}
