package nl.wegwijs.volunteer;

/** Where we look for helpers: among our own visitors, at a volunteer organisation, or at schools. */
public enum RequestChannel {
    OWN, VOLUNTEER_ORGANISATION, SCHOOL
}
