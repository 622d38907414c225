package nl.wegwijs.referral;

/** Why a provider sends somebody on to the library. */
public enum ReverseReason {
    LEVEL_TOO_LOW, LEVEL_TOO_HIGH, NOT_TARGET_GROUP, FUNDING_RULE, PROVIDER_WAITLIST, BEHAVIOUR_OR_SUPPORT_NEED,
    TRAVEL_OR_TIME, TOO_YOUNG, OTHER
}
