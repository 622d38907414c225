package nl.wegwijs.volunteer;

import java.util.Set;

/** For whom a volunteer is sought. No day parts means that any will do. */
public record VolunteerWish(VolunteerFunction function, VolunteerPreference kind, Set<String> dayParts) {
}
