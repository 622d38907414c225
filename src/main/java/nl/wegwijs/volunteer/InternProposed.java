package nl.wegwijs.volunteer;

/** Fact: a school proposes a student for a place. */
public record InternProposed(InternId internId) {
}
