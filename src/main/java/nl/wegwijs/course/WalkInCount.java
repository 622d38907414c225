package nl.wegwijs.course;

import java.time.LocalDate;

/** How many people walked in on a day. */
public record WalkInCount(LocalDate date, int count) {
}
