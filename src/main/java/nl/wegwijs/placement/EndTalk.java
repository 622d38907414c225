package nl.wegwijs.placement;

import java.time.LocalDate;
import java.util.List;

import nl.wegwijs.course.Certificate;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.GoalResult;

/**
 * The last talk of a round, with what the participant can do now. {@code choice} is where somebody who
 * goes on wants to learn, or null to follow what the house proposes.
 */
public record EndTalk(LocalDate heldOn, List<GoalMeasured> goals, int selfReliance, int confidence,
                      Certificate certificate, GoOn goOn, NextStep choice, Integer grade, boolean surveyHanded) {

    public EndTalk {
        goals = List.copyOf(goals);
        choice = goOn == GoOn.YES ? choice : null;
        between("selfReliance", selfReliance, 5);
        between("confidence", confidence, 5);
        if (grade != null) {
            between("grade", grade, 10);
        }
        if (goals.isEmpty() || goOn == null || heldOn == null) {
            throw Refusal.invalid("goOn", "REQUIRED", "Vul in wat er gehaald is en of de deelnemer verder wil.");
        }
    }

    /** Reached when every goal that still counts is; partly when at least something is. */
    GoalResult overall() {
        List<GoalResult> counted = goals.stream().map(GoalMeasured::result)
                .filter(result -> result != GoalResult.DROPPED).toList();
        if (counted.stream().allMatch(result -> result == GoalResult.REACHED)) {
            return counted.isEmpty() ? GoalResult.DROPPED : GoalResult.REACHED;
        }
        boolean something = counted.stream()
                .anyMatch(result -> result == GoalResult.REACHED || result == GoalResult.PARTLY);
        return something ? GoalResult.PARTLY : GoalResult.NOT;
    }

    private static void between(String field, int value, int most) {
        if (value < 1 || value > most) {
            throw Refusal.invalid(field, "OUT_OF_RANGE", "Kies een getal van 1 tot en met " + most + ".");
        }
    }
}
