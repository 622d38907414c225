package nl.wegwijs.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import nl.wegwijs.course.CbsType;
import nl.wegwijs.course.Certificate;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.EducationKind;
import nl.wegwijs.course.Eligibility;
import nl.wegwijs.course.LevelRange;
import nl.wegwijs.course.NewOffering;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.course.RunView;
import nl.wegwijs.course.Session;
import nl.wegwijs.course.WeeklyRun;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** Books what is given together, and the offering and the run that go with it. */
@Component
class NewJointCourses {

    private static final int MINUTES_OF_AN_HOUR = 60;

    private final JointCourses joints;
    private final PartnerRegister partners;
    private final CourseCatalogue catalogue;
    private final Branches branches;
    private final Numbering numbering;
    private final Clock clock;

    NewJointCourses(JointCourses joints, PartnerRegister partners, CourseCatalogue catalogue, Branches branches,
            Numbering numbering, Clock clock) {
        this.joints = joints;
        this.partners = partners;
        this.catalogue = catalogue;
        this.branches = branches;
        this.numbering = numbering;
        this.clock = clock;
    }

    JointCourse register(PartnerId id, JointRequest request, Map<String, Object> added) {
        Partner partner = active(id);
        JointCourse joint = new JointCourse(branches.libraryOrg(partner.homeBranch()), partner, number(),
                known(request), LocalDate.now(clock));
        joint.keepOwnerFields(added);
        return joints.save(joint);
    }

    JointCourse again(JointCourse before) {
        return joints.save(new JointCourse(active(before.partner()), number(), before, LocalDate.now(clock)));
    }

    /** What we offer already has a title and a domain; its form must be what is meant. */
    private JointRequest known(JointRequest request) {
        if (request.offering() == null) {
            return request;
        }
        OfferingView known = catalogue.offering(request.offering());
        if (known.form() != request.kind().form()) {
            throw Refusal.invalid("offering", "OTHER_FORM", "Dit aanbod heeft een andere vorm. Kies iets anders.");
        }
        return new JointRequest(request.kind(), known.id(), known.title(), known.domain(), request.targetGroup());
    }

    /** The run can be joined at once, at the place as far as known. */
    void plan(JointCourse joint) {
        JointPlan plan = joint.plan();
        OfferingId offering = Optional.ofNullable(joint.view().offering()).orElseGet(() -> offering(joint));
        joint.isPlanned(offering, catalogue.planRun(new WeeklyRun(offering, joint.branchId(), plan.place(),
                plan.firstDay(), plan.sessions(), plan.startsAt(), plan.endsAt(), plan.minParticipants(),
                plan.maxParticipants())));
    }

    // Whoever it is for, and whatever they can already: we take everybody until we know more.
    private OfferingId offering(JointCourse joint) {
        JointView view = joint.view();
        return catalogue.addOffering(new NewOffering(view.title(), view.branch(), view.partner(), true, view.domain(),
                new LevelRange(scale(view.domain()), null, null),
                view.kind().form(), EducationKind.NON_FORMAL_VOLUNTEER,
                cbsType(view.domain()),
                Set.of(Optional.ofNullable(joint.targetGroup()).orElse(TargetGroup.GENERAL)), Eligibility.everybody(),
                (view.plan().sessions() * view.plan().minutes() + MINUTES_OF_AN_HOUR - 1) / MINUTES_OF_AN_HOUR, 0,
                Certificate.NONE));
    }

    private static LevelScale scale(SkillDomain domain) {
        return domain == SkillDomain.NUMERACY ? LevelScale.NUMERACY
                : domain.isLanguage() ? LevelScale.NT1_LANGUAGE : LevelScale.DIGITAL;
    }

    private static CbsType cbsType(SkillDomain domain) {
        return domain == SkillDomain.NUMERACY ? CbsType.NUMERACY
                : domain.isLanguage() ? CbsType.LANGUAGE : CbsType.DIGITAL;
    }

    void count(JointCourse joint, LocalDate day, int people) {
        RunView run = catalogue.run(joint.view().run());
        if (day.isAfter(LocalDate.now(clock)) || run.sessions().stream().map(Session::date).noneMatch(day::equals)) {
            throw Refusal.invalid("session", "NO_SESSION", "Op deze dag was er niets.");
        }
        joint.count(day, people);
        if (run.walkIn()) {
            catalogue.recordWalkIn(run.id(), day, people);
        }
    }

    private Partner active(PartnerId id) {
        return partners.active().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.conflict("NOT_ACTIVE", "Deze organisatie is nog geen partner."));
    }

    private String number() {
        return numbering.next("GC", 4);
    }
}
