package nl.wegwijs.placement;

import java.util.UUID;

import jakarta.persistence.Embeddable;

@Embeddable
record MatchId(UUID value) {

    static MatchId next() {
        return new MatchId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
