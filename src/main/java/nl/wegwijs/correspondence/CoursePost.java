package nl.wegwijs.correspondence;

import java.util.Map;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.collaboration.CustomDesk;
import nl.wegwijs.collaboration.CustomMoved;
import nl.wegwijs.collaboration.CustomState;
import nl.wegwijs.collaboration.CustomView;
import nl.wegwijs.training.TrainingDesk;
import nl.wegwijs.training.TrainingProposed;
import nl.wegwijs.training.TrainingView;

/** What partners hear of their trainings and custom courses: that something waits for them in the portal. */
@Component
class CoursePost {

    private static final Map<CustomState, Topic> TOPICS = Map.of(CustomState.PROPOSED, Topic.CUSTOM_PROPOSED,
            CustomState.RECRUITING, Topic.CUSTOM_RECRUITING, CustomState.NOT_FEASIBLE, Topic.CUSTOM_NOT_FEASIBLE);

    private final TrainingDesk trainings;
    private final CustomDesk customs;
    private final PostBox box;

    CoursePost(TrainingDesk trainings, CustomDesk customs, PostBox box) {
        this.trainings = trainings;
        this.customs = customs;
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
}
