package nl.wegwijs.collaboration;

import java.time.LocalDate;

/** How many people were there on a day. */
public record HeadCount(LocalDate date, int people) {
}
