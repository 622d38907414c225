package nl.wegwijs.process;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.placement.PlacementId;
import nl.wegwijs.placement.WaitlistEntryId;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardReferralId;

/** Of which case a fact is, by the variable that its id stands in. A signal may have no case yet. */
@Component
class FactSubjects {

    private final Map<String, Function<String, CaseId>> cases;

    FactSubjects(PlacementDesk placements, OnwardDesk onwards) {
        this.cases = Map.of(
                CaseVariables.CASE, CaseId::of,
                CaseVariables.PLACEMENT, id -> placements.caseOf(PlacementId.of(id)),
                CaseVariables.WAITLIST_ENTRY, id -> placements.caseOf(WaitlistEntryId.of(id)),
                CaseVariables.ONWARD_REFERRAL, id -> onwards.view(OnwardReferralId.of(id)).caseId());
    }

    Optional<CaseId> caseOf(String variable, String id) {
        return Optional.ofNullable(cases.get(variable)).map(find -> find.apply(id));
    }
}
