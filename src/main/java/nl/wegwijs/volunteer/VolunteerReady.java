package nl.wegwijs.volunteer;

/** Fact: a volunteer has all that is needed and may help people from now on. */
public record VolunteerReady(VolunteerId volunteerId) {
}
