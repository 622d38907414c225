package nl.wegwijs.course;

import nl.wegwijs.library.BranchId;

/** A run that has not begun has a free seat that was not there before. */
public record SeatFreed(RunId run, OfferingId offering, BranchId branch) {
}
