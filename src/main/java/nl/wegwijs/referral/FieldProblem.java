package nl.wegwijs.referral;

/** One wrong field of a signal: its name in the signals API, a code, and one Dutch sentence. */
record FieldProblem(String field, String reason, String message) {
}
