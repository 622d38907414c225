package nl.wegwijs.process;

import org.camunda.bpm.engine.delegate.VariableScope;

import nl.wegwijs.placement.PlacementId;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.OnwardReferralId;
import nl.wegwijs.referral.SignalId;

/** The routing variables that several models share, by name and type. */
final class CaseVariables {

    static final String SIGNAL = "signalId";
    static final String CASE = "caseId";
    static final String CASE_NUMBER = "caseNumber";
    static final String BRANCH = "branch";
    static final String PLACEMENT = "placementId";
    static final String WAITLIST_ENTRY = "waitlistEntryId";
    static final String ONWARD_REFERRAL = "onwardReferralId";
    static final String BRANCH_NAME = "branchName";

    private CaseVariables() {
    }

    static SignalId signal(VariableScope scope) {
        return SignalId.of(code(scope, SIGNAL));
    }

    static SignalId signal(FormTask task) {
        return SignalId.of(task.code(SIGNAL));
    }

    static CaseId caseOf(VariableScope scope) {
        return CaseId.of(code(scope, CASE));
    }

    static CaseId caseOf(FormTask task) {
        return CaseId.of(task.code(CASE));
    }

    static PlacementId placement(VariableScope scope) {
        return PlacementId.of(code(scope, PLACEMENT));
    }

    static PlacementId placement(FormTask task) {
        return PlacementId.of(task.code(PLACEMENT));
    }

    static OnwardReferralId onward(VariableScope scope) {
        return OnwardReferralId.of(code(scope, ONWARD_REFERRAL));
    }

    static OnwardReferralId onward(FormTask task) {
        return OnwardReferralId.of(task.code(ONWARD_REFERRAL));
    }

    static String code(VariableScope scope, String name) {
        return (String) scope.getVariable(name);
    }
}
