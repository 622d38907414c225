package nl.wegwijs.placement;

import java.util.Optional;

/** What came of proposing a match; a place only when a first meeting is planned. */
public record MatchProposed(MatchStep step, Optional<PlacementId> placement) {

    static MatchProposed without(MatchStep step) {
        return new MatchProposed(step, Optional.empty());
    }
}
