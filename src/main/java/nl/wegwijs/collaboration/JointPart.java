package nl.wegwijs.collaboration;

import java.util.Set;

import nl.wegwijs.partner.SharedTask;
import nl.wegwijs.partner.TaskOwner;

/** A part of the preparation that goes its own way, done by whoever the split names. */
public enum JointPart {
    PLACE("de plek", SharedTask.LOCATION, Set.of(TaskOwner.PARTNER), "jointRoom"),
    PROMOTION("de promotie", SharedTask.PROMOTION, Set.of(TaskOwner.PARTNER), "jointPromotion"),
    PEOPLE("mensen werven", SharedTask.RECRUITMENT, Set.of(TaskOwner.PARTNER), "jointRecruiting"),
    TEACHERS("de docenten", SharedTask.GUIDANCE, Set.of(TaskOwner.PARTNER, TaskOwner.BOTH), "jointTeachers");

    private final String label;
    private final SharedTask task;
    private final Set<TaskOwner> partners;
    private final String norm;

    JointPart(String label, SharedTask task, Set<TaskOwner> partners, String norm) {
        this.label = label;
        this.task = task;
        this.partners = partners;
        this.norm = norm;
    }

    public String label() {
        return label;
    }

    /** How long before the first day it must be arranged. */
    String norm() {
        return norm;
    }

    boolean isPartners(JointSplit split) {
        return partners.contains(split.of(task));
    }
}
