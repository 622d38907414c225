package nl.wegwijs.referral;

import java.util.EnumSet;
import java.util.Set;

/** Where a signal stands; what has no way out is final. */
public enum SignalStatus {
    SUBMITTED, NEEDS_INFO, ACCEPTED, REJECTED, MERGED, EXPIRED, WITHDRAWN, ANONYMOUS_COUNTED;

    boolean leadsTo(SignalStatus next) {
        return switch (this) {
            case SUBMITTED -> next != SUBMITTED && next != EXPIRED;
            case NEEDS_INFO -> next == SUBMITTED || next == EXPIRED || next == WITHDRAWN;
            case ACCEPTED -> next == MERGED;
            case MERGED -> next == SUBMITTED;
            default -> false;
        };
    }

    static Set<SignalStatus> refusedOnes() {
        return EnumSet.of(REJECTED, EXPIRED, WITHDRAWN);
    }
}
