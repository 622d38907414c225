package nl.wegwijs.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.RunStatus;
import nl.wegwijs.course.RunView;
import nl.wegwijs.course.Session;
import nl.wegwijs.course.SignUps;
import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.NormVerbs;
import nl.wegwijs.library.Norms;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;

/** What models and decisions may ask about something that we give together. */
@Component
@ModelVerb("joints")
@Transactional(readOnly = true)
public class JointVerbs {

    private static final int ALL = 100;

    private final JointCourses joints;
    private final CourseCatalogue catalogue;
    private final SignUps signUps;
    private final PartnerAgreements agreements;
    private final Norms norms;
    private final NormVerbs times;
    private final Clock clock;

    JointVerbs(JointCourses joints, CourseCatalogue catalogue, SignUps signUps, PartnerAgreements agreements, Norms norms,
            NormVerbs times, Clock clock) {
        this.joints = joints;
        this.catalogue = catalogue;
        this.signUps = signUps;
        this.agreements = agreements;
        this.norms = norms;
        this.times = times;
        this.clock = clock;
    }

    /** With whom it is given. */
    public String partner(String jointId) {
        return joint(jointId).view().partner().toString();
    }

    /** Whether we agreed on paper that we give things together with this partner. */
    public Boolean hasAgreement(String jointId) {
        return agreements.hasActive(joint(jointId).view().partner(), AgreementKind.JOINT_COURSE, today());
    }

    /** The parts of the preparation; without signing up nobody is recruited. */
    public List<String> parts(String jointId) {
        boolean signUp = joint(jointId).plan().signUp();
        return Stream.of(JointPart.values()).filter(part -> signUp || part != JointPart.PEOPLE).map(JointPart::name).toList();
    }

    /** By what news of one part of one joint course is recognised. */
    public String partId(String jointId, String part) {
        return jointId + ":" + part;
    }

    public Boolean isPartners(String jointId, String part) {
        return JointPart.valueOf(part).isPartners(joint(jointId).view().split());
    }

    /** When a task is due that must be done so long before the first day; at the earliest today. */
    public Date due(String jointId, String norm) {
        return times.endOfWork(notPast(before(joint(jointId), norm)));
    }

    /** When the partner must be called about a part, or called again. */
    public Date partDue(String jointId, String part) {
        JointCourse joint = joint(jointId);
        JointPart which = JointPart.valueOf(part);
        return times.startOfWork(Optional.ofNullable(joint.calledOn(which))
                .map(day -> norms.after(joint.branchId(), "jointCallAgain", day))
                .orElseGet(() -> notPast(before(joint, which.norm()))));
    }

    /** When it is decided whether it goes on. */
    public Date goDue(String jointId) {
        return times.startOfWork(before(joint(jointId), "goNoGo"));
    }

    /** Input of the decision {@code go-nogo}. */
    public Map<String, Object> facts(String jointId) {
        JointCourse joint = joint(jointId);
        RunView run = run(joint);
        int needed = run.minParticipants();
        return Map.of("placeReady", joint.isDone(JointPart.PLACE) && run.status() != RunStatus.CANCELLED,
                "teacherConfirmed", joint.isDone(JointPart.TEACHERS),
                "signUpNeeded", joint.plan().signUp(),
                "enrolledPercent", needed == 0 ? ALL : run.seatsTaken() * ALL / needed,
                "listCanFill", run.seatsTaken() + run.seatsHeld() >= needed);
    }

    /** Who signed up without a case and must be told. */
    public List<String> signedUp(String jointId) {
        return signUps.of(joint(jointId).view().run()).stream().map(one -> one.id().toString()).toList();
    }

    public Boolean isLater(String jointId) {
        return joint(jointId).decision() == JointDecision.LATER;
    }

    public Boolean isGiven(String jointId) {
        return run(joint(jointId)).status() != RunStatus.CANCELLED;
    }

    /** What must be done now: OVER, COUNT, REVIEW or NOTHING. */
    public String need(String jointId) {
        JointCourse joint = joint(jointId);
        if (isOver(joint)) {
            return "OVER";
        }
        return countDay(joint).filter(day -> !day.isAfter(today())).map(day -> "COUNT")
                .or(() -> reviewDay(joint).filter(day -> !day.isAfter(today())).map(day -> "REVIEW")).orElse("NOTHING");
    }

    /** When to look next; when nothing must be done now, not before tomorrow. */
    public Date lookDue(String jointId) {
        JointCourse joint = joint(jointId);
        if (!"NOTHING".equals(need(jointId))) {
            return times.startOfWork(today());
        }
        LocalDate next = Stream.of(countDay(joint), reviewDay(joint), Optional.of(run(joint).endsOn().plusDays(1)))
                .flatMap(Optional::stream).min(LocalDate::compareTo).orElseThrow();
        return times.startOfWork(next.isAfter(today()) ? next : today().plusDays(1));
    }

    // When the first meeting should have been counted of which nobody told anything.
    private Optional<LocalDate> countDay(JointCourse joint) {
        return run(joint).sessions().stream().map(Session::date)
                .filter(day -> joint.view().counts().stream().noneMatch(known -> known.date().equals(day)))
                .map(day -> norms.after(joint.branchId(), "jointCount", day)).min(LocalDate::compareTo);
    }

    private Optional<LocalDate> reviewDay(JointCourse joint) {
        return Optional.of(joint).filter(one -> one.kind() == JointKind.WALK_IN)
                .map(one -> norms.after(one.branchId(), "jointReview",
                        Optional.ofNullable(one.reviewedOn()).orElse(one.plan().firstDay())));
    }

    private boolean isOver(JointCourse joint) {
        return run(joint).status() == RunStatus.COMPLETED || run(joint).status() == RunStatus.CANCELLED;
    }

    private LocalDate before(JointCourse joint, String norm) {
        return norms.before(joint.branchId(), norm, joint.plan().firstDay());
    }

    private LocalDate notPast(LocalDate day) {
        return day.isBefore(today()) ? today() : day;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private RunView run(JointCourse joint) {
        return catalogue.run(joint.view().run());
    }

    private JointCourse joint(String id) {
        return joints.findById(JointId.of(id)).orElseThrow();
    }
}
