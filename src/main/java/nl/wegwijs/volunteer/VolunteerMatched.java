package nl.wegwijs.volunteer;

/** Fact: a volunteer takes somebody on for the first time. */
public record VolunteerMatched(VolunteerId volunteerId) {
}
