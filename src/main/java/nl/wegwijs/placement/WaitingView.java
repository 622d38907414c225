package nl.wegwijs.placement;

import java.time.LocalDate;
import java.util.List;

import nl.wegwijs.course.OfferingView;
import nl.wegwijs.referral.CaseId;

/** How somebody stands on the list, for the form. Bridging is what the person does meanwhile, or null. */
public record WaitingView(CaseId caseId, LocalDate since, long weeks, int placeInLine, int othersWaiting,
        boolean forMatch, List<OfferingView> offerings, OfferingView bridging, boolean mayKeepWaiting) {
}
