package nl.wegwijs.course;

import java.time.LocalDate;
import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.PartnerId;

/** An offering as the other rooms know it. Provider is null when the library gives it. */
public record OfferingView(
        OfferingId id,
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
        Certificate certificate,
        LocalDate assuredOn,
        CapacityStatus capacity,
        LocalDate capacityUpdatedOn,
        OfferingStatus status) {

    private static final int ADULT = 18;

    /** Adult education is paid for adults; whatever the offering itself says. An unknown age hinders nobody. */
    public boolean isForAge(Integer age) {
        return age == null || age >= eligibility.minAge() && (age >= ADULT || educationKind == EducationKind.INFORMAL);
    }

    public boolean isOwn() {
        return provider == null;
    }
}
