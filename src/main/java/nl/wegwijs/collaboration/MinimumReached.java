package nl.wegwijs.collaboration;

/** Fact: as many people of the group came in as are needed. */
public record MinimumReached(CustomId customId) {
}
