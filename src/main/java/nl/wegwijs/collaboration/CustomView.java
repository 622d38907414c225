package nl.wegwijs.collaboration;

import java.time.LocalDate;

import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.partner.PartnerId;

/** A custom course as pages and forms show it; what is not known yet is null. */
public record CustomView(CustomId id, String number, PartnerId partner, BranchId branch, LocalDate requestedOn,
        CustomRequest request, SkillDomain domain, boolean teacherAvailable, PartnerId provider, CustomDesign design,
        String reworkBecause, String wish, NotFeasible notFeasible, LocalDate recruitUntil, RunId run, CustomState state) {

    @Override
    public String toString() {
        return "Custom course " + number;
    }
}
