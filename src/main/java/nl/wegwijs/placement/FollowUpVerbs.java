package nl.wegwijs.placement;

import java.util.Date;
import java.util.Map;

import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.referral.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What models and decisions may ask about following up a placement. */
@Component
@ModelVerb("followUps")
@Transactional(readOnly = true)
public class FollowUpVerbs {

    private final FollowUpPlan plan;

    FollowUpVerbs(FollowUpPlan plan) {
        this.plan = plan;
    }

    /** Input of the decision {@code follow-up-plan}; kind is the form of the course, or MATCH. */
    public Map<String, Object> plan(String placementId) {
        return plan.planFacts(PlacementId.of(placementId));
    }

    /** When the next talk or call is due; now, once the placement has ended. */
    public Date nextDue(String placementId) {
        return plan.nextDue(PlacementId.of(placementId));
    }

    /** What is due now, as a code of {@link Due}. */
    public String due(String placementId) {
        return plan.due(PlacementId.of(placementId)).name();
    }

    /** As {@link #nextDue}; so called by models of the first release. */
    public Date nextTalkDue(String placementId) {
        return nextDue(placementId);
    }

    /** Whether the talks are over; asked by models of the first release. */
    public Boolean isEndDue(String placementId) {
        return plan.due(PlacementId.of(placementId)).isEnd();
    }

    /** When the course of this case, and the talk after it, are over; soon when there is no course. */
    public Date courseEnds(String caseId) {
        return plan.courseEnds(CaseId.of(caseId));
    }

    /** Input of the decision {@code next-step}. */
    public Map<String, Object> nextStep(String placementId) {
        return plan.nextStepFacts(PlacementId.of(placementId));
    }
}
