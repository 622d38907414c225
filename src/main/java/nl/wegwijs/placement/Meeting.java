package nl.wegwijs.placement;

import java.time.Instant;

import nl.wegwijs.library.Refusal;

/** Whether two people met as planned; if not yet, when they will. A participant who stops says why. */
public record Meeting(Result result, Instant newMoment, EndReason endReason) {

    /** What happened. */
    public enum Result {
        MET, MOVED, OTHER, STOP
    }

    public Meeting {
        if (result == Result.MOVED && newMoment == null) {
            throw Refusal.invalid("newMoment", "REQUIRED", "Kies een nieuw moment.");
        }
        if (result == Result.STOP && endReason == null) {
            throw Refusal.invalid("endReason", "REQUIRED", "Kies waarom de deelnemer stopt.");
        }
    }
}
