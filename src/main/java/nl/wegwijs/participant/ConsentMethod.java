package nl.wegwijs.participant;

/** How the decision was given. */
public enum ConsentMethod {
    SPOKEN, SIGNED_PAPER, SIGNED_SCREEN, BY_PARENT
}
