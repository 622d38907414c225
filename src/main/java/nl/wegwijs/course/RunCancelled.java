package nl.wegwijs.course;

/** A run does not go on, or stops half-way. Nobody has a seat in it any more. */
public record RunCancelled(RunId run) {
}
