package nl.wegwijs.referral;

import java.util.EnumSet;
import java.util.Set;

/** Where an onward referral stands. The table of allowed steps is here and nowhere else. */
public enum OnwardStatus {
    PREPARED, CONSENT_REFUSED, HANDED_INFO, SENT, ACCEPTED, REJECTED, LAPSED, WITHDRAWN, STARTED, RETURNED,
    NOT_STARTED, COMPLETED;

    boolean leadsTo(OnwardStatus next) {
        return switch (this) {
            case PREPARED -> EnumSet.of(CONSENT_REFUSED, SENT, HANDED_INFO, WITHDRAWN).contains(next);
            case SENT -> EnumSet.of(ACCEPTED, REJECTED, LAPSED, WITHDRAWN).contains(next);
            case ACCEPTED -> EnumSet.of(STARTED, RETURNED, NOT_STARTED, WITHDRAWN).contains(next);
            case STARTED -> EnumSet.of(COMPLETED, RETURNED).contains(next);
            default -> false;
        };
    }

    /** The receiver once said yes. */
    boolean isAccepted() {
        return EnumSet.of(ACCEPTED, STARTED, COMPLETED, RETURNED, NOT_STARTED).contains(this);
    }

    boolean isOpen() {
        return this == PREPARED || this == SENT || this == ACCEPTED;
    }

    /** The receiver knows of it and has not told the end. */
    public static Set<OnwardStatus> withTheReceiver() {
        return EnumSet.of(SENT, ACCEPTED, STARTED);
    }

    /** Not over yet, here or at the receiver. */
    boolean goesOn() {
        return this == PREPARED || withTheReceiver().contains(this);
    }

    /** It came back to us without a start. */
    boolean isReturn() {
        return this == REJECTED || this == LAPSED || this == RETURNED || this == NOT_STARTED;
    }

    /** Endings after which a next referral in the same case is handed over warmly. */
    static Set<OnwardStatus> failures() {
        return EnumSet.of(LAPSED, NOT_STARTED, RETURNED);
    }
}
