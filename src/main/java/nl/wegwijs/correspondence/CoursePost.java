package nl.wegwijs.correspondence;

import java.util.Map;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.collaboration.CustomDesk;
import nl.wegwijs.collaboration.CustomMoved;
import nl.wegwijs.collaboration.CustomState;
import nl.wegwijs.collaboration.CustomView;
import nl.wegwijs.collaboration.FacilityDesk;
import nl.wegwijs.collaboration.FacilityId;
import nl.wegwijs.collaboration.FacilityMoved;
import nl.wegwijs.collaboration.FacilityOver;
import nl.wegwijs.collaboration.FacilityView;
import nl.wegwijs.collaboration.JointCancelled;
import nl.wegwijs.collaboration.JointDesk;
import nl.wegwijs.collaboration.JointId;
import nl.wegwijs.collaboration.JointPartAsked;
import nl.wegwijs.collaboration.JointView;
import nl.wegwijs.training.TrainingDesk;
import nl.wegwijs.training.TrainingProposed;
import nl.wegwijs.training.TrainingView;

/** What partners hear of trainings, custom and joint courses and rooms: that something waits for them in the portal, or is over. */
@Component
class CoursePost {

    private static final Map<CustomState, Topic> TOPICS = Map.of(CustomState.PROPOSED, Topic.CUSTOM_PROPOSED,
            CustomState.RECRUITING, Topic.CUSTOM_RECRUITING, CustomState.NOT_FEASIBLE, Topic.CUSTOM_NOT_FEASIBLE);

    private final TrainingDesk trainings;
    private final CustomDesk customs;
    private final JointDesk joints;
    private final FacilityDesk facilities;
    private final PostBox box;

    CoursePost(TrainingDesk trainings, CustomDesk customs, JointDesk joints, FacilityDesk facilities, PostBox box) {
        this.trainings = trainings;
        this.customs = customs;
        this.joints = joints;
        this.facilities = facilities;
        this.box = box;
    }

    @EventListener
    void on(TrainingProposed fact) {
        TrainingView training = trainings.view(fact.trainingId());
        box.tellPartner(NewMessage.course(Topic.TRAINING_PROPOSED, training.state().name(), training.number(),
                training.branch(), training.partner()));
    }

    @EventListener
    void on(CustomMoved fact) {
        CustomView custom = customs.view(fact.customId());
        Optional.ofNullable(TOPICS.get(custom.state())).ifPresent(topic -> box.tellPartner(NewMessage.course(topic,
                custom.state().name(), custom.number(), custom.branch(), custom.partner())));
    }

    @EventListener
    void on(JointPartAsked fact) {
        tell(fact.jointId(), Topic.JOINT_ASKED, fact.part().name());
    }

    @EventListener
    void on(JointCancelled fact) {
        tell(fact.jointId(), Topic.JOINT_CANCELLED, "CANCELLED");
    }

    private void tell(JointId id, Topic topic, String code) {
        JointView joint = joints.view(id);
        box.tellPartner(NewMessage.course(topic, code, joint.number(), joint.branch(), joint.partner()));
    }

    @EventListener
    void on(FacilityMoved fact) {
        tell(fact.facilityId(), Topic.FACILITY_ANSWERED);
    }

    @EventListener
    void on(FacilityOver fact) {
        tell(fact.facilityId(), Topic.FACILITY_COUNT);
    }

    private void tell(FacilityId id, Topic topic) {
        FacilityView facility = facilities.view(id);
        box.tellPartner(NewMessage.course(topic, facility.state().name(), facility.number(), facility.branch(),
                facility.partner()));
    }
}
