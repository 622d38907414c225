package nl.wegwijs.referral;

/** Who brings the signal. */
public enum SignalSource {
    PARTNER, SELF, DESK, IDO, FAMILY, CAMPAIGN, REVERSE, CUSTOM_GROUP;

    /** The person gives the own data here; for all others somebody else must have asked. */
    boolean isPersonPresent() {
        return this == SELF || this == DESK || this == IDO;
    }

    /** An organisation asked the person, not we. */
    boolean isOrganisation() {
        return this == PARTNER || this == REVERSE || this == CUSTOM_GROUP;
    }
}
