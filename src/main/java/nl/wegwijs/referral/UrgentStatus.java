package nl.wegwijs.referral;

/** Where an urgent question stands; only OPEN and HANDED_OVER are not the end. */
public enum UrgentStatus {
    OPEN, HANDED_OVER, HANDLED_OUTSIDE, ARRANGED, NOT_ARRANGED, ENDED;

    boolean leadsTo(UrgentStatus next) {
        return switch (this) {
            case OPEN -> next == HANDED_OVER || next == HANDLED_OUTSIDE || next == ENDED;
            case HANDED_OVER -> next == ARRANGED || next == NOT_ARRANGED || next == ENDED;
            default -> false;
        };
    }

    boolean isOpen() {
        return this == OPEN || this == HANDED_OVER;
    }
}
