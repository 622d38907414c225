package nl.wegwijs.placement;

import java.time.LocalDate;

import nl.wegwijs.library.Refusal;

/**
 * One call to somebody who stays away. {@code adapt} belongs to WANTS_OTHER, {@code endReason} to STOPS,
 * {@code afterLastCall} to a last call without answer.
 */
public record PreventionCall(LocalDate heldOn, PreventionResult result, Adaptation adapt, EndReason endReason,
                             AfterLastCall afterLastCall) {

    public PreventionCall {
        if (heldOn == null || result == null) {
            throw Refusal.invalid("result", "REQUIRED", "Vul in wat er uit het gesprek kwam.");
        }
        if (result == PreventionResult.WANTS_OTHER && adapt == null) {
            throw Refusal.invalid("adapt", "REQUIRED", "Kies wat de deelnemer anders wil.");
        }
        if (result == PreventionResult.STOPS && endReason == null) {
            throw Refusal.invalid("endReason", "REQUIRED", "Kies waarom de deelnemer stopt.");
        }
        endReason = endReason == null ? EndReason.UNKNOWN : endReason;
    }

    FollowUpStep step() {
        return switch (result) {
            case COMES_AGAIN -> FollowUpStep.GO_ON;
            case WANTS_OTHER -> FollowUpStep.LEAVE_PLACE;
            case STOPS -> FollowUpStep.END;
            case NOT_REACHED -> afterLastCall == AfterLastCall.GIVE_UP_PLACE ? FollowUpStep.END : FollowUpStep.GO_ON;
        };
    }

    boolean needsOtherAdvice() {
        return result == PreventionResult.WANTS_OTHER && adapt.needsOtherAdvice();
    }
}
