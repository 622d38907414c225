package nl.wegwijs.referral;

import java.time.LocalDate;
import java.util.List;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.Refusal;

/** The advice as talked over: at most three offerings, best first. */
public record AdviceAgreed(String wish, AdvisedRoute route, List<OfferingId> offerings, AdviceDiffers differs,
        String bridging, AdviceAnswer answer, LocalDate thinkUntil) {

    public AdviceAgreed {
        offerings = offerings == null ? List.of() : List.copyOf(offerings);
    }

    /** Agreed, but there is nothing that fits. */
    boolean findsNothing() {
        return answer == AdviceAnswer.YES && route == AdvisedRoute.NONE;
    }

    void refuseIfIncomplete(LocalDate today) {
        if (offerings.size() > 3) {
            throw Refusal.invalid("offeringIds", "TOO_MANY", "Kies hoogstens drie cursussen.");
        }
        boolean ours = route == AdvisedRoute.OWN_COURSE || route == AdvisedRoute.PARTNER_IN_LIBRARY
                || route == AdvisedRoute.SELF_STUDY || route == AdvisedRoute.VOLUNTEER_MATCH;
        if (answer == AdviceAnswer.YES && ours && offerings.isEmpty()) {
            throw Refusal.invalid("offeringIds", "REQUIRED", "Kies minstens één cursus.");
        }
        if (answer == AdviceAnswer.THINKING && (thinkUntil == null || !thinkUntil.isAfter(today))) {
            throw Refusal.invalid("thinkUntil", "NOT_IN_FUTURE", "Kies een dag die nog komt.");
        }
    }
}
