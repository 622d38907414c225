package nl.wegwijs.course;

/** A run has begun. */
public record RunStarted(RunId run) {
}
