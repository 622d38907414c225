package nl.wegwijs.placement;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.Refusal;

/** A call to somebody who waits. What can be done meanwhile may be null. */
public record WaitingCall(StillWaits still, OfferingId bridging, boolean dataRight) {

    public WaitingCall {
        if (still == null) {
            throw Refusal.invalid("still", "REQUIRED", "Kies of de deelnemer nog wil wachten.");
        }
        if (still == StillWaits.YES && !dataRight) {
            throw Refusal.invalid("dataRight", "REQUIRED", "Vraag na of telefoonnummer en tijden nog kloppen.");
        }
    }
}
