package nl.wegwijs.assessment;

import java.time.LocalDate;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillLevel;

/**
 * How one test went. {@code rawResult} is a meter's band or the number right as text, or null;
 * {@code level} is what the assessor saw, for talks and real tests, or null.
 */
public record TakenTest(LocalDate takenOn, TakeOutcome outcome, String rawResult, SkillLevel level, HelpNeeded help) {

    public TakenTest {
        if (outcome == null) {
            throw Refusal.invalid("outcome", "REQUIRED", "Kies hoe het ging.");
        }
        if (outcome == TakeOutcome.DONE && takenOn == null) {
            throw Refusal.invalid("takenOn", "REQUIRED", "Vul in wanneer dit was.");
        }
        if (outcome == TakeOutcome.DONE && rawResult == null && level == null) {
            throw Refusal.invalid("level", "REQUIRED", "Vul in wat eruit kwam.");
        }
    }
}
