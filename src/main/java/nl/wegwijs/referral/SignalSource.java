package nl.wegwijs.referral;

/** Who brings the signal. */
public enum SignalSource {
    PARTNER, SELF, DESK, IDO, FAMILY, CAMPAIGN, REVERSE, CUSTOM_GROUP;

    /** At the desk the person, or family, hears from us what we do with the data. */
    boolean isToldByUs() {
        return isPersonPresent() || this == FAMILY;
    }

    /** The person gives the own data here; for all others somebody else must have asked. */
    boolean isPersonPresent() {
        return this == SELF || this == DESK || this == IDO;
    }
}
