package nl.wegwijs.learning;

import java.time.LocalDate;

/** Who must learn what, how many of them, why, and before which day; the day may be null. */
public record NeedRequest(Expertise expertise, Audience audience, int persons, NeedReason reason, LocalDate before) {
}
