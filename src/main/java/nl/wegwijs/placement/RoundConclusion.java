package nl.wegwijs.placement;

/** What a round came to, and whether we may call three months later. */
public record RoundConclusion(RoundOutcome outcome, boolean aftercare) {
}
