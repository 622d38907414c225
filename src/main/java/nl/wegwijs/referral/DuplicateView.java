package nl.wegwijs.referral;

import java.util.List;
import java.util.Set;

/** A signal and the cases that may be about the same person, best first. */
public record DuplicateView(SignalView signal, List<Candidate> candidates) {

    /** A case, whether it still runs, and in what it looks like the signal. */
    public record Candidate(CaseFile file, boolean open, Set<Likeness> likeness) {
    }
}
