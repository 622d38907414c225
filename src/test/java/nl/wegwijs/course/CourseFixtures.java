package nl.wegwijs.course;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.PartnerId;

/** Offerings and runs to test with. */
public final class CourseFixtures {

    private CourseFixtures() {
    }

    /** An own digital course from one level to another, for everybody. */
    public static NewOffering aDigitalCourse(String title, BranchId branch, String from, String to) {
        return anOffering(title, branch, null, SkillDomain.DIGITAL_BASIC,
                new LevelRange(LevelScale.DIGITAL, from, to), OfferingForm.GROUP);
    }

    public static NewOffering aWalkIn(String title, BranchId branch) {
        return anOffering(title, branch, null, SkillDomain.JOB_APPLICATION,
                new LevelRange(LevelScale.CAN_DO, null, null), OfferingForm.WALK_IN);
    }

    /** Given by a partner elsewhere when there is one, else by the library. */
    public static NewOffering anOffering(String title, BranchId branch, PartnerId provider, SkillDomain domain,
            LevelRange levels, OfferingForm form) {
        return new NewOffering(title, branch, provider, provider == null, domain, levels, form,
                EducationKind.NON_FORMAL_VOLUNTEER, CbsType.DIGITAL, Set.of(TargetGroup.GENERAL),
                Eligibility.everybody(), 20, 0, Certificate.PARTICIPATION);
    }

    /** Weekly sessions in the reading room from the given day on. */
    public static NewRun aRun(OfferingId offering, BranchId branch, LocalDate startsOn, int weeks, int seats) {
        return new NewRun(offering, branch, "Leeszaal", null, weekly(startsOn, weeks), Math.min(2, seats), seats);
    }

    public static List<Session> weekly(LocalDate startsOn, int weeks) {
        return IntStream.range(0, weeks)
                .mapToObj(week -> new Session(startsOn.plusWeeks(week), LocalTime.of(10, 0), LocalTime.of(12, 0)))
                .toList();
    }
}
