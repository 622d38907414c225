package nl.wegwijs.participant;

/** Where a person stands with us. */
public enum ParticipantStatus {

    /** Known from a signal; has not agreed to be registered yet. */
    CANDIDATE,
    /** Agreed that we write down who they are. */
    REGISTERED,
    /** Everything that identifies the person is gone. Final. */
    ERASED
}
