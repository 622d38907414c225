package nl.wegwijs.course;

import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.PartnerId;

/**
 * An offering as it is entered. Provider: a partner, or null for the library itself; in library
 * says whether it is given in our house. Costs in cents, 0 for free.
 */
public record NewOffering(
        String title,
        BranchId branch,
        PartnerId provider,
        boolean inLibrary,
        SkillDomain domain,
        LevelRange levels,
        OfferingForm form,
        EducationKind educationKind,
        CbsType cbsType,
        Set<TargetGroup> targetGroups,
        Eligibility eligibility,
        int hoursTotal,
        long costCents,
        Certificate certificate) {
}
