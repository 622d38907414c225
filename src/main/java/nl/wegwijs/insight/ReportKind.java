package nl.wegwijs.insight;

/** What a report row counts. */
public enum ReportKind {
    CASE_CLOSED, PLACEMENT_STARTED
}
