package nl.wegwijs.referral;

/** Fact: something happened in a case that a referrer may be told; {@code only} the one of this signal, or null for all. */
public record MilestoneReached(CaseId caseId, FeedbackEvent event, SignalId only) {

    public MilestoneReached(CaseId caseId, FeedbackEvent event) {
        this(caseId, event, null);
    }

    public boolean concerns(SignalId signal) {
        return only == null || only.equals(signal);
    }
}
