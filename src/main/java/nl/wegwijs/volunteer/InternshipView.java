package nl.wegwijs.volunteer;

import java.time.LocalDate;

import nl.wegwijs.library.BranchId;

/** A place for interns as forms and pages show it; what is not known yet is null. */
public record InternshipView(InternshipId id, String number, BranchId branch, InternPlan plan, int filled,
        LocalDate publishedOn, InternshipState state) {

    public int placesFree() {
        return plan.places() - filled;
    }
}
