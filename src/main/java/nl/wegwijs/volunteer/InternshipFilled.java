package nl.wegwijs.volunteer;

/** Fact: there is an intern for every place. */
public record InternshipFilled(InternshipId internshipId) {
}
