package nl.wegwijs.volunteer;

/** Fact: somebody wants to help; nobody talked with this person yet. */
public record VolunteerApplied(VolunteerId volunteerId) {
}
