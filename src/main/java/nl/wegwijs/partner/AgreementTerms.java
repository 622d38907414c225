package nl.wegwijs.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.wegwijs.library.Refusal;

/**
 * What is on paper. The partner answers a referral within {@code responseDays} working days; {@code toldMost} is
 * a code of what it may hear of people. The last day may be null; without costs the partner's share is null.
 */
public record AgreementTerms(Set<AgreementKind> kinds, CooperationModel model, Map<SharedTask, TaskOwner> split,
        int responseDays, String toldMost, boolean warmByDefault, List<AgreementTarget> targets,
        long costCents, Integer partnerPercent, LocalDate startsOn, LocalDate endsOn, int evaluationMonths,
        String exitRule) {

    /** Refuses a course together of which a task is nobody's, and a last day before the first. */
    void check() {
        if (kinds.contains(AgreementKind.JOINT_COURSE) && split.entrySet().stream()
                .anyMatch(task -> task.getValue() == TaskOwner.NONE && task.getKey().needsAnOwner())) {
            throw Refusal.invalid("kinds", "SPLIT", "Kies bij een cursus samen voor elke taak wie hem doet."
                    + " Alleen licentie, kosten en materiaal mogen van niemand zijn.");
        }
        if (endsOn != null && !endsOn.isAfter(startsOn)) {
            throw Refusal.invalid("endsOn", "PERIOD", "Kies een laatste dag die na de eerste dag komt.");
        }
    }
}
