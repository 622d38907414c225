package nl.wegwijs.volunteer;

import nl.wegwijs.library.BranchId;

/** Fact: this branch has too few volunteers for a function. Told once until somebody is ready for it. */
public record VolunteerShortage(BranchId branch, VolunteerFunction function) {
}
