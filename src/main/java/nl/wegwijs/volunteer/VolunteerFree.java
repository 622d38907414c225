package nl.wegwijs.volunteer;

import nl.wegwijs.library.BranchId;

/** Fact: a volunteer who works for this branch can take somebody on. */
public record VolunteerFree(BranchId branch) {
}
