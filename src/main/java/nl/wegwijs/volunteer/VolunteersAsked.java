package nl.wegwijs.volunteer;

/** Fact: an organisation is asked, or asked again, to propose volunteers. */
public record VolunteersAsked(RequestId requestId) {
}
