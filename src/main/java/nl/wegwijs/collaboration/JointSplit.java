package nl.wegwijs.collaboration;

import static nl.wegwijs.partner.TaskOwner.BOTH;
import static nl.wegwijs.partner.TaskOwner.LIBRARY;
import static nl.wegwijs.partner.TaskOwner.NONE;
import static nl.wegwijs.partner.TaskOwner.PARTNER;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.SharedTask;
import nl.wegwijs.partner.TaskOwner;

/** Who does what; every task that must be done has somebody. */
public record JointSplit(Map<SharedTask, TaskOwner> owners) {

    private static final Map<SharedTask, TaskOwner> USUAL = Map.ofEntries(
            Map.entry(SharedTask.CONTENT, PARTNER), Map.entry(SharedTask.GUIDANCE, PARTNER),
            Map.entry(SharedTask.MATERIALS, PARTNER), Map.entry(SharedTask.LOCATION, LIBRARY),
            Map.entry(SharedTask.EQUIPMENT, LIBRARY), Map.entry(SharedTask.RECRUITMENT, LIBRARY),
            Map.entry(SharedTask.PROMOTION, LIBRARY), Map.entry(SharedTask.ENROLMENT_ADMIN, LIBRARY),
            Map.entry(SharedTask.SCREENING, LIBRARY), Map.entry(SharedTask.REPORTING, LIBRARY),
            Map.entry(SharedTask.LICENCE, NONE), Map.entry(SharedTask.EVALUATION, BOTH), Map.entry(SharedTask.COSTS, BOTH));

    public JointSplit {
        owners = Map.copyOf(owners);
        for (SharedTask task : SharedTask.values()) {
            if (!owners.containsKey(task) || owners.get(task) == NONE && task.needsAnOwner()) {
                throw Refusal.invalid("split", "NOBODY", "Kies bij elk deel wie het doet.");
            }
        }
    }

    /** As libraries and SeniorWeb agreed: the partner teaches, the library does the rest. */
    static JointSplit usual() {
        return new JointSplit(USUAL);
    }

    public static JointSplit of(Function<SharedTask, TaskOwner> owner) {
        Map<SharedTask, TaskOwner> owners = new EnumMap<>(SharedTask.class);
        Arrays.stream(SharedTask.values()).forEach(task -> owners.put(task, owner.apply(task)));
        return new JointSplit(owners);
    }

    public TaskOwner of(SharedTask task) {
        return owners.get(task);
    }
}
