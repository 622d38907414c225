package nl.wegwijs.volunteer;

/** What an intern must have, or may not do; the decision {@code intern-requirements} says which. */
public enum InternRequirement {
    AGREEMENT, POK, RECOGNISED_COMPANY, SUPERVISOR, PRIVACY_TRAINING, VOG_OR_IN_SIGHT, GROUP_ONLY, NO_LATE_EVENING
}
