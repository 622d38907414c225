package nl.wegwijs.placement;

import java.time.LocalDate;

import nl.wegwijs.course.RunId;

/** Fact: somebody wrote down who came to a meeting, as far as they know; so many were there. */
public record SessionRegistered(RunId run, LocalDate day, int people) {
}
