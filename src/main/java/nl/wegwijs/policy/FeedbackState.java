package nl.wegwijs.policy;

/** What a partner thinks of a draft. */
public enum FeedbackState {
    WAITING, AGREES, WISHES, SILENT
}
