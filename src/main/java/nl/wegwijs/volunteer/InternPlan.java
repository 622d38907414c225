package nl.wegwijs.volunteer;

import java.time.LocalDate;
import java.util.Set;

import nl.wegwijs.library.Refusal;

/** A place for interns as a colleague describes it; the supervisor is a colleague's user id. */
public record InternPlan(String title, InternLevel level, LocalDate startsOn, LocalDate endsOn, int hoursPerWeek,
        Set<InternTask> tasks, String supervisor, int places) {

    private static final int LEAST_HOURS = 4;
    private static final int MOST_HOURS = 40;
    private static final int MOST_PLACES = 5;

    void check(LocalDate today) {
        if (!endsOn.isAfter(startsOn) || endsOn.isBefore(today)) {
            throw Refusal.invalid("endsOn", "OUT_OF_RANGE", "De laatste dag moet na de eerste dag liggen.");
        }
        if (hoursPerWeek < LEAST_HOURS || hoursPerWeek > MOST_HOURS) {
            throw Refusal.invalid("hoursPerWeek", "OUT_OF_RANGE", "Kies een getal van 4 tot en met 40.");
        }
        if (places < 1 || places > MOST_PLACES) {
            throw Refusal.invalid("places", "OUT_OF_RANGE", "Kies een getal van 1 tot en met 5.");
        }
        if (tasks.isEmpty()) {
            throw Refusal.invalid("tasks", "REQUIRED", "Kies wat de stagiair gaat doen.");
        }
    }
}
