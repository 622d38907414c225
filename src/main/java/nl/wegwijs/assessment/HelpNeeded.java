package nl.wegwijs.assessment;

/** How much help the participant needed during the test. */
public enum HelpNeeded {
    NONE, SOME, MUCH
}
