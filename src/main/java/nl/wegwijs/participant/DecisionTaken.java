package nl.wegwijs.participant;

import java.time.Instant;
import java.util.UUID;

/** A decision about consent as staff may look it up; receiver and level are null where they do not belong. */
public record DecisionTaken(Instant at, ConsentPurpose purpose, ConsentDecision decision, UUID receiver,
        FeedbackLevel feedbackLevel) {
}
