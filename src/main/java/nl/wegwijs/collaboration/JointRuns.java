package nl.wegwijs.collaboration;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.RunCancelled;
import nl.wegwijs.course.RunCompleted;
import nl.wegwijs.course.RunId;
import nl.wegwijs.course.RunStarted;

/** Hears what becomes of the runs that we give together. */
@Component
@Transactional
class JointRuns {

    private final JointCourses joints;
    private final ApplicationEventPublisher facts;

    JointRuns(JointCourses joints, ApplicationEventPublisher facts) {
        this.joints = joints;
        this.facts = facts;
    }

    @EventListener
    void on(RunStarted fact) {
        joints.findForChangeByRun(fact.run()).filter(joint -> joint.state() == JointState.GO)
                .ifPresent(JointCourse::start);
    }

    @EventListener
    void on(RunCompleted fact) {
        over(fact.run());
    }

    @EventListener
    void on(RunCancelled fact) {
        over(fact.run());
    }

    private void over(RunId run) {
        joints.findForChangeByRun(run).filter(joint -> joint.state() == JointState.GO || joint.state() == JointState.RUNNING)
                .ifPresent(joint -> facts.publishEvent(new JointRunEnded(joint.id())));
    }
}
