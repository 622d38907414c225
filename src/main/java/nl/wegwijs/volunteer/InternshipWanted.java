package nl.wegwijs.volunteer;

/** Fact: a place for interns is wanted; described already when a colleague at the desk did. */
public record InternshipWanted(InternshipId internshipId, boolean atDesk) {
}
