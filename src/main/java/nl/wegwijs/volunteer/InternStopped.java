package nl.wegwijs.volunteer;

/** Fact: the school says that an intern stops. */
public record InternStopped(InternId internId) {
}
