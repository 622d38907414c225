package nl.wegwijs.referral;

import java.time.LocalDate;
import java.util.List;

import nl.wegwijs.course.OfferingId;

/** The advice as talked over: at most three offerings, best first. */
public record AdviceAgreed(String wish, AdvisedRoute route, List<OfferingId> offerings, AdviceDiffers differs,
        String bridging, AdviceAnswer answer, LocalDate thinkUntil) {

    public AdviceAgreed {
        offerings = offerings == null ? List.of() : List.copyOf(offerings);
    }
}
