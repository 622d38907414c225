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
import nl.wegwijs.partner.TaskOwner;

/** Who does what; every task that must be done has somebody. */
public record JointSplit(Map<JointTask, TaskOwner> owners) {

    private static final Map<JointTask, TaskOwner> USUAL = Map.ofEntries(
            Map.entry(JointTask.CONTENT, PARTNER), Map.entry(JointTask.GUIDANCE, PARTNER),
            Map.entry(JointTask.MATERIALS, PARTNER), Map.entry(JointTask.LOCATION, LIBRARY),
            Map.entry(JointTask.EQUIPMENT, LIBRARY), Map.entry(JointTask.RECRUITMENT, LIBRARY),
            Map.entry(JointTask.PROMOTION, LIBRARY), Map.entry(JointTask.ENROLMENT_ADMIN, LIBRARY),
            Map.entry(JointTask.SCREENING, LIBRARY), Map.entry(JointTask.REPORTING, LIBRARY),
            Map.entry(JointTask.LICENCE, NONE), Map.entry(JointTask.EVALUATION, BOTH), Map.entry(JointTask.COSTS, BOTH));

    public JointSplit {
        owners = Map.copyOf(owners);
        for (JointTask task : JointTask.values()) {
            if (!owners.containsKey(task) || owners.get(task) == NONE && !task.mayBeNobodys()) {
                throw Refusal.invalid("split", "NOBODY", "Kies bij elk deel wie het doet.");
            }
        }
    }

    /** As libraries and SeniorWeb agreed: the partner teaches, the library does the rest. */
    static JointSplit usual() {
        return new JointSplit(USUAL);
    }

    public static JointSplit of(Function<JointTask, TaskOwner> owner) {
        Map<JointTask, TaskOwner> owners = new EnumMap<>(JointTask.class);
        Arrays.stream(JointTask.values()).forEach(task -> owners.put(task, owner.apply(task)));
        return new JointSplit(owners);
    }

    public TaskOwner of(JointTask task) {
        return owners.get(task);
    }
}
