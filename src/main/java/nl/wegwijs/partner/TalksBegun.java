package nl.wegwijs.partner;

/** Fact: we begin to talk with a partner about working together. */
public record TalksBegun(ExplorationId explorationId) {
}
