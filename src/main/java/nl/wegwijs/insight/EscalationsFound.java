package nl.wegwijs.insight;

import java.time.LocalDate;

import nl.wegwijs.library.BranchId;

/** Fact: on this day there is something in this branch that management has to hear of. Told once a day. */
public record EscalationsFound(BranchId branch, LocalDate day) {
}
