package nl.wegwijs.referral;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Through whose hands a person went in one case, in order: what was passed on, and by which consent. */
public record Custody(String caseNumber, String personNumber, List<Step> steps, List<Decision> decisions) {

    /** One hand to the next; a signal in, a merge, or a referral out. The referral is null for signals. */
    public record Step(Instant at, String number, String from, String to, String status, Set<String> fields,
            String consent, OnwardReferralId onward) {
    }

    /** What the person decided about one organisation, or about none in particular. */
    public record Decision(Instant at, String purpose, String decision, String about, String level) {
    }
}
