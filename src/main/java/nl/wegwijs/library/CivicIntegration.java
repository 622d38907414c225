package nl.wegwijs.library;

/** The one coded answer about civic integration that routing needs; no papers, no nationality. */
public enum CivicIntegration {
    NOT_REQUIRED, FINISHED, IN_PROGRESS, UNKNOWN
}
