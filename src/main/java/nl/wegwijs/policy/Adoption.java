package nl.wegwijs.policy;

import java.time.LocalDate;

/** That management decided, when, and whether the municipality agrees. */
public record Adoption(LocalDate on, boolean municipalityAgrees) {
}
