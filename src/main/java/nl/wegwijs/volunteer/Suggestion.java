package nl.wegwijs.volunteer;

import java.util.Set;

/** A volunteer who could help somebody, and the parts of the week that suit them both. */
public record Suggestion(VolunteerView volunteer, boolean preferred, Set<String> sharedDayParts) {
}
