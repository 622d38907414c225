package nl.wegwijs.volunteer;

/** How a volunteer came to us. */
public enum VolunteerSource {
    OWN_CHANNEL, VOLUNTEER_ORGANISATION, FORMER_PARTICIPANT, SCHOOL
}
