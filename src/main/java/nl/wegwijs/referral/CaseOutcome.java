package nl.wegwijs.referral;

/** How a case ended. */
public enum CaseOutcome {
    GOAL_REACHED, GOAL_PARTLY, GOAL_NOT_REACHED, MOVED_ON, MOVED_ON_UNCONFIRMED, INFO_GIVEN, NO_CONSENT, UNREACHABLE,
    DECLINED, NOT_ELIGIBLE, NO_FITTING_OFFER, DROPPED_OUT, MOVED_AWAY, MERGED, ERASED, DECEASED, ADMIN_ERROR;

    /** The way was walked to its end; a partner may read that as finished. */
    boolean isFinished() {
        return ordinal() <= MOVED_ON_UNCONFIRMED.ordinal();
    }
}
