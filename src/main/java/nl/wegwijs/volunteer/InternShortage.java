package nl.wegwijs.volunteer;

import nl.wegwijs.library.BranchId;

/** Fact: helpers are wanted at this branch, and schools may have an intern. */
public record InternShortage(BranchId branch) {
}
