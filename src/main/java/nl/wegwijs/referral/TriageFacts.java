package nl.wegwijs.referral;

import java.util.HashMap;
import java.util.Map;

/** What the decisions about a signal are allowed to know: codes, numbers and truths, no person. */
public record TriageFacts(
        boolean hasCandidate,
        boolean hasPartnerReference,
        String consentAtSource,
        String sourceKind,
        boolean personKnows,
        boolean hasContactData,
        boolean inServiceArea,
        Integer age,
        String urgentKind,
        Integer deadlineInDays,
        boolean referrerUrgency,
        boolean atDesk,
        String partnerType,
        String branchName,
        String caseNumber) {

    /** What the decisions look at, by name; unknown ones present as null. */
    public Map<String, Object> asVariables() {
        Map<String, Object> variables = new HashMap<>();
        variables.put("hasCandidate", hasCandidate);
        variables.put("hasPartnerReference", hasPartnerReference);
        variables.put("consentAtSource", consentAtSource);
        variables.put("sourceKind", sourceKind);
        variables.put("personKnows", personKnows);
        variables.put("hasContactData", hasContactData);
        variables.put("inServiceArea", inServiceArea);
        variables.put("age", age);
        variables.put("urgentKind", urgentKind);
        variables.put("deadlineInDays", deadlineInDays);
        variables.put("referrerUrgency", referrerUrgency);
        variables.put("atDesk", atDesk);
        return variables;
    }

    /** What a task card shows, by name. */
    public Map<String, Object> asCard() {
        return Map.of("partnerType", partnerType, "branchName", branchName, "caseNumber", caseNumber);
    }
}
