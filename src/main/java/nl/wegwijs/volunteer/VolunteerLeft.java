package nl.wegwijs.volunteer;

/** Fact: a volunteer stops; whoever was helped needs somebody else. */
public record VolunteerLeft(VolunteerId volunteerId) {
}
