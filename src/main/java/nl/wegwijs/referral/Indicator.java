package nl.wegwijs.referral;

/** What the one who signals noticed. */
public enum Indicator {
    GLASSES_EXCUSE, TAKES_FORM_HOME, DOES_NOT_NOTE, MISSES_LETTERS, AVOIDS_READING, NERVOUS_WITH_PAPER, NO_EMAIL,
    NO_DIGID_USE, CANNOT_APPLY_ONLINE, ASKS_OTHERS_TO_READ, SELF_SAID, OTHER
}
