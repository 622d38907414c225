package nl.wegwijs.referral;

/** Moments of a case that the figures count from. */
public enum Milestone {
    SIGNALLED, ACCEPTED, FIRST_ATTEMPT, REACHED, CONSENT, INTAKE, ASSESSED, ADVISED, WAITLISTED, OFFERED, STARTED,
    ENDED, ONWARD_SENT, ONWARD_STARTED, AFTERCARE, CLOSED
}
