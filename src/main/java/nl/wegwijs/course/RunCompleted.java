package nl.wegwijs.course;

/** The last meeting of a run is over. */
public record RunCompleted(RunId run) {
}
