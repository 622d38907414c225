package nl.wegwijs.referral;

/** Why we send somebody on. */
public enum OnwardReason {
    MORE_ADVANCED, DOMAIN_NOT_OFFERED, FORMAL_COURSE, ELIGIBILITY, LANGUAGE_SCHOOL_CIVIC, OTHER_HELP, URGENT_HELP,
    MOVED, MINOR
}
