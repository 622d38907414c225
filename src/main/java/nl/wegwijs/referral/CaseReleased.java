package nl.wegwijs.referral;

/**
 * Fact: a case is about to end; whoever holds something for it lets go, before anything is interrupted.
 * {@code why} is the code of why the person stops learning, or null when that is not known.
 */
public record CaseReleased(CaseId caseId, String why) {

    public CaseReleased(CaseId caseId) {
        this(caseId, null);
    }
}
