package nl.wegwijs.policy;

import java.time.LocalDate;

/** A talk about the figures, and what we do next; the actions may be null. */
public record PolicyReview(LocalDate on, String actions) {
}
