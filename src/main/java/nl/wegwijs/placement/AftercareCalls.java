package nl.wegwijs.placement;

import java.util.Optional;

import nl.wegwijs.library.Branches;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import org.springframework.stereotype.Component;

/** Calls three months after the end of a course of ours, or after a start at another organisation. */
@Component
class AftercareCalls {

    private final FollowUpRepository followUps;
    private final FollowUpPlan plan;
    private final CaseDesk cases;
    private final Branches branches;

    AftercareCalls(FollowUpRepository followUps, FollowUpPlan plan, CaseDesk cases, Branches branches) {
        this.followUps = followUps;
        this.plan = plan;
        this.cases = cases;
        this.branches = branches;
    }

    /** A new need brings the case back to advice. */
    boolean record(CaseId caseId, Optional<PlacementId> placementId, AftercareCall call) {
        placementId.ifPresentOrElse(id -> plan.aftercare(id).orElseGet(() -> followUps.save(
                plan.begin(id, Moment.AFTER_3M, call.heldOn()))).hold(call), () -> elsewhere(caseId, call));
        if (call.newNeed()) {
            cases.backToAdvice(caseId);
        }
        return call.newNeed();
    }

    private void elsewhere(CaseId caseId, AftercareCall call) {
        CaseFile file = cases.file(caseId);
        followUps.save(FollowUp.elsewhere(branches.libraryOrg(file.branch()), file, call));
    }
}
