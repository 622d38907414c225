package nl.wegwijs.participant;

/** What the person decided. */
public enum ConsentDecision {
    GIVEN, REFUSED, WITHDRAWN
}
