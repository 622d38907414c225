package nl.wegwijs.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.Session;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

/** What partners themselves do for what we give together. That of another partner does not exist for them. */
@Service
@Transactional
public class PartnerJointCourses {

    private final JointCourses joints;
    private final JointPreparation preparation;
    private final NewJointCourses plans;
    private final CourseCatalogue catalogue;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PartnerJointCourses(JointCourses joints, JointPreparation preparation, NewJointCourses plans,
            CourseCatalogue catalogue, ApplicationEventPublisher facts, Clock clock) {
        this.joints = joints;
        this.preparation = preparation;
        this.plans = plans;
        this.catalogue = catalogue;
        this.facts = facts;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<JointView> list(PartnerId partner) {
        return joints.findByPartnerIdOrderByBegunOnDescNumberDesc(partner).stream().map(JointCourse::view).toList();
    }

    /** Those of which the partner has something to arrange or to count. */
    @Transactional(readOnly = true)
    public List<JointView> waiting(PartnerId partner) {
        return list(partner).stream().filter(joint -> !toArrange(joint).isEmpty() || !toCount(joint).isEmpty()).toList();
    }

    @Transactional(readOnly = true)
    public JointView find(PartnerId partner, String number) {
        return joints.findByNumber(number).filter(joint -> joint.isOf(partner)).orElseThrow(JointDesk::unknown).view();
    }

    /** The parts that are the partner's, while we prepare. */
    @Transactional(readOnly = true)
    public List<JointPart> parts(JointView joint) {
        return joint.state() != JointState.PREPARING ? List.of()
                : Stream.of(JointPart.values()).filter(joint::isPartners)
                        .filter(part -> part != JointPart.PEOPLE || joint.plan().signUp()).toList();
    }

    private List<JointPart> toArrange(JointView joint) {
        return parts(joint).stream().filter(part -> joint.parts().get(part) == PartState.OPEN).toList();
    }

    /** Meetings of the last weeks of which nobody told how many people came; the last first. */
    @Transactional(readOnly = true)
    public List<LocalDate> toCount(JointView joint) {
        boolean counted = joint.state() == JointState.GO || joint.state() == JointState.RUNNING;
        return !counted ? List.of() : catalogue.run(joint.run()).sessions().stream().map(Session::date)
                .filter(day -> !day.isAfter(LocalDate.now(clock)))
                .filter(day -> joint.counts().stream().noneMatch(known -> known.date().equals(day)))
                .sorted((one, other) -> other.compareTo(one)).toList();
    }

    /** The part is arranged, or cannot be; told with {@link JointPartAnswered}. */
    public void answer(PartnerId partner, String number, JointPart part, boolean done, String place, String why) {
        JointCourse joint = held(partner, number);
        if (!parts(joint.view()).contains(part)) {
            throw Refusal.conflict("JOINT_STATE", "Dit deel hoeft u nu niet te regelen.");
        }
        preparation.hear(joint, part, done, place, why);
        facts.publishEvent(new JointPartAnswered(joint.id(), part, done));
        if (part == JointPart.TEACHERS && done) {
            facts.publishEvent(new JointTeachersFound(joint.id()));
        }
    }

    public void count(PartnerId partner, String number, LocalDate day, int people) {
        plans.count(held(partner, number), day, people);
    }

    private JointCourse held(PartnerId partner, String number) {
        return joints.findForChangeByNumber(number).filter(joint -> joint.isOf(partner))
                .orElseThrow(JointDesk::unknown);
    }
}
