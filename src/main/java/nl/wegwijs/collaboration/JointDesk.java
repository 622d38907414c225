package nl.wegwijs.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.CancelReason;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.RunId;
import nl.wegwijs.course.RunStatus;
import nl.wegwijs.course.RunView;
import nl.wegwijs.course.SignUpId;
import nl.wegwijs.course.SignUps;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.partner.AgreementKind;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;

/** Where colleagues give something together with a partner, from who does what to how it went. */
@Service
@Transactional
public class JointDesk {

    private static final Set<RunStatus> TO_COME = Set.of(RunStatus.OPEN, RunStatus.FULL);
    private static final Set<RunStatus> OVER = Set.of(RunStatus.COMPLETED, RunStatus.CANCELLED);
    private static final Set<RunStatus> BEGUN = Set.of(RunStatus.RUNNING, RunStatus.COMPLETED);

    private final JointCourses joints;
    private final NewJointCourses plans;
    private final CourseCatalogue catalogue;
    private final SignUps signUps;
    private final PartnerAgreements agreements;
    private final Norms norms;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    JointDesk(JointCourses joints, NewJointCourses plans, CourseCatalogue catalogue, SignUps signUps,
            PartnerAgreements agreements, Norms norms, TextFilter filter, ApplicationEventPublisher facts, Clock clock) {
        this.joints = joints;
        this.plans = plans;
        this.catalogue = catalogue;
        this.signUps = signUps;
        this.agreements = agreements;
        this.norms = norms;
        this.filter = filter;
        this.facts = facts;
        this.clock = clock;
    }

    /** Told with {@link JointBegun}; {@code added} are answers to the library's own questions. */
    public JointView begin(PartnerId partner, JointRequest request, Map<String, Object> added) {
        filter.checkAnswer("title", request.title());
        added.forEach(filter::checkAnswer);
        return begun(plans.register(partner, request, added));
    }

    /** The same once more, with the same split to begin with. */
    public void beginAgain(JointId id) {
        begun(plans.again(held(id)));
    }

    private JointView begun(JointCourse joint) {
        facts.publishEvent(new JointBegun(joint.id()));
        return joint.view();
    }

    @Transactional(readOnly = true)
    public JointView view(JointId id) {
        return joints.findById(id).orElseThrow(JointDesk::unknown).view();
    }

    @Transactional(readOnly = true)
    public void checkAgreement(JointId id) throws NoActiveAgreement {
        if (!agreements.hasActive(view(id).partner(), AgreementKind.JOINT_COURSE, today())) {
            throw new NoActiveAgreement();
        }
    }

    public void abandon(JointId id) {
        held(id).abandon();
    }

    /** Who does what as the agreement says, or as it was the last time; where neither is known, as usual. */
    @Transactional(readOnly = true)
    public JointSplit proposed(JointId id) {
        return proposed(joints.findById(id).orElseThrow(JointDesk::unknown));
    }

    private JointSplit proposed(JointCourse joint) {
        return joint.isFirst() ? agreements.split(joint.view().partner(), AgreementKind.JOINT_COURSE, today())
                .map(JointSplit::new).orElseGet(joint::split) : joint.split();
    }

    /**
     * Who does what, why that is other than proposed, and when it is; its group can be joined from now on. Refused when
     * it would be decided already whether it goes on.
     */
    public void agreeOn(JointId id, JointSplit split, String why, JointPlan plan) {
        filter.checkAnswer("deviationWhy", why);
        filter.checkAnswer("place", plan.place());
        JointCourse joint = held(id);
        if (!norms.before(joint.branchId(), "goNoGo", plan.firstDay()).isAfter(today())) {
            throw Refusal.invalid("firstDay", "TOO_SOON", "Kies een latere dag. Er is tijd nodig om alles te regelen.");
        }
        joint.agreeOn(proposed(joint), split, why, plan);
        plans.plan(joint);
    }

    public void prepare(JointId id) {
        held(id).prepare();
    }

    /** A colleague weighed it. */
    public void decide(JointId id, JointDecision decision, String why) {
        filter.checkAnswer("why", why);
        held(id).decide(decision, why, today());
    }

    /** It goes on; too few people are no reason any more. */
    public void go(JointId id) {
        JointCourse joint = held(id);
        RunId run = joint.view().run();
        joint.go(today());
        RunStatus status = catalogue.run(run).status();
        if (TO_COME.contains(status)) {
            catalogue.confirmRun(run, "Samen besloten dat het doorgaat");
        } else if (BEGUN.contains(status)) {
            joint.start();
        }
    }

    /** Other groups about the same that still have a seat. */
    @Transactional(readOnly = true)
    public List<RunView> alternatives(JointId id) {
        JointView joint = view(id);
        return catalogue.offeringsFor(joint.domain()).stream().flatMap(offering -> catalogue.runs(offering.id()).stream())
                .filter(run -> !run.walkIn() && !run.id().equals(joint.run())).toList();
    }

    /** Somebody on the list knows that it does not go on, and comes to another group when one is given. */
    public void tell(SignUpId who, RunId alternative) {
        if (alternative == null) {
            signUps.erase(who);
        } else {
            signUps.move(who, alternative);
        }
    }

    /** It does not go on, and who has a case is placed elsewhere. Told with {@link JointCancelled}. */
    public void cancel(JointId id) {
        JointCourse joint = held(id);
        if (joint.state() != JointState.NO_GO) {
            joint.noGo();
        }
        RunId run = joint.view().run();
        if (!OVER.contains(catalogue.run(run).status())) {
            catalogue.cancel(run, joint.isDone(JointPart.PLACE)
                    ? joint.isDone(JointPart.TEACHERS) ? CancelReason.TOO_FEW : CancelReason.NO_TEACHER
                    : CancelReason.NO_ROOM);
        }
        facts.publishEvent(new JointCancelled(id));
    }

    /** Everybody on the list was called. */
    public void everybodyKnows(JointId id) {
        held(id).cancel();
    }

    /** How many people were there on the day of a meeting. */
    public void count(JointId id, LocalDate day, int people) {
        plans.count(held(id), day, people);
    }

    /** Somebody registered who came to a meeting of this run; a count that we have already is better. */
    public void hearOf(RunId run, LocalDate day, int people) {
        joints.findForChangeByRun(run)
                .filter(joint -> joint.view().counts().stream().noneMatch(known -> known.date().equals(day)))
                .filter(joint -> joint.state() == JointState.GO || joint.state() == JointState.RUNNING)
                .ifPresent(joint -> joint.count(day, people));
    }

    /** How it went, with marks of 1 to 5; what must change may be null. Only what is not over can go on. */
    public void evaluate(JointId id, int byPartner, int byLibrary, String change, boolean goesOn) {
        filter.checkAnswer("change", change);
        JointCourse joint = held(id);
        joint.evaluate(byPartner, byLibrary, change, today());
        if (goesOn && OVER.contains(catalogue.run(joint.view().run()).status())) {
            throw Refusal.conflict("RUN_STATUS", "Dit is al voorbij. Kies hoe u verder gaat.");
        }
        if (goesOn) {
            joint.continues();
        }
    }

    /** What we stop with is not given any more either. */
    public void close(JointId id) {
        JointCourse joint = held(id);
        joint.close();
        RunId run = joint.view().run();
        if (!OVER.contains(catalogue.run(run).status())) {
            catalogue.cancel(run, CancelReason.OTHER);
        }
    }

    /** What was answered to questions that the library added to the forms about this. */
    public void keepOwnerFields(JointId id, Map<String, Object> answers) {
        held(id).keepOwnerFields(answers);
    }

    private JointCourse held(JointId id) {
        return joints.findForChangeById(id).orElseThrow(JointDesk::unknown);
    }

    static Refusal unknown() {
        return Refusal.notFound("Deze gezamenlijke cursus kennen we niet.");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
