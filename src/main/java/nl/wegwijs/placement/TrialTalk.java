package nl.wegwijs.placement;

import nl.wegwijs.library.Refusal;

/** What both say after the trial. A participant who stops says why. */
public record TrialTalk(Click participant, Click volunteer, Decision decision, EndReason endReason) {

    /** What happens next. */
    public enum Decision {
        CONTINUE, OTHER, STOP
    }

    public TrialTalk {
        if (participant == null || volunteer == null || decision == null) {
            throw Refusal.invalid("decision", "REQUIRED", "Vul in hoe het ging en hoe zij verder willen.");
        }
        if (decision == Decision.STOP && endReason == null) {
            throw Refusal.invalid("endReason", "REQUIRED", "Kies waarom de deelnemer stopt.");
        }
    }
}
