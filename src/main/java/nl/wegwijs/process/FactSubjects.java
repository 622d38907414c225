package nl.wegwijs.process;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.placement.PlacementId;
import nl.wegwijs.placement.WaitlistEntryId;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.KeptFact;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardReferralId;

/** Of which case a fact is, by the variable that its id stands in. A signal may have no case yet. */
@Component
class FactSubjects {

    private final Map<String, Function<String, CaseId>> cases;
    private final Map<String, Predicate<String>> settled;

    FactSubjects(PlacementDesk placements, OnwardDesk onwards) {
        this.cases = Map.of(
                CaseVariables.CASE, CaseId::of,
                CaseVariables.PLACEMENT, id -> placements.caseOf(PlacementId.of(id)),
                CaseVariables.WAITLIST_ENTRY, id -> placements.caseOf(WaitlistEntryId.of(id)),
                CaseVariables.ONWARD_REFERRAL, id -> onwards.view(OnwardReferralId.of(id)).caseId());
        this.settled = Map.of(CaseVariables.WAITLIST_ENTRY, id -> !placements.isWaiting(WaitlistEntryId.of(id)));
    }

    /** Nothing can come of it any more, so nobody needs to look: a seat for who waits no longer. */
    boolean isSettled(KeptFact fact) {
        return settled.getOrDefault(fact.variable(), id -> false).test(fact.subjectId());
    }

    Optional<CaseId> caseOf(String variable, String id) {
        return Optional.ofNullable(cases.get(variable)).map(find -> find.apply(id));
    }
}
