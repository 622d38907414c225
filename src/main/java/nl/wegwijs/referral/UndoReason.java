package nl.wegwijs.referral;

/** Why two signals turned out not to be about one person. */
public enum UndoReason { SHARED_NUMBER, WRONG_CHOICE, PERSON_SAYS_SO }
