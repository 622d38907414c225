package nl.wegwijs.placement;

import java.time.LocalDate;
import java.util.Set;

import nl.wegwijs.library.Refusal;

/** What was said in a follow-up talk. {@code next} plans one talk more; {@code endReason} belongs to STOP. */
public record Talk(LocalDate heldOn, GoingWell goingWell, Set<Obstacle> obstacles, GoalNear goalNear,
                   TalkAction action, LocalDate next, EndReason endReason) {

    public Talk {
        if (heldOn == null || goingWell == null || action == null) {
            throw Refusal.invalid("goingWell", "REQUIRED", "Vul in hoe het gaat en wat u afspreekt.");
        }
        obstacles = obstacles == null ? Set.of() : Set.copyOf(obstacles);
        if (obstacles.contains(Obstacle.NONE) && obstacles.size() > 1) {
            throw Refusal.invalid("obstacles", "CONTRADICTION", "Kies 'Geen' of kies wat er lastig is, niet allebei.");
        }
        if (action == TalkAction.STOP && endReason == null) {
            endReason = EndReason.UNKNOWN;
        }
        if (next != null && !next.isAfter(heldOn)) {
            throw Refusal.invalid("next", "PAST", "Het volgende gesprek moet na dit gesprek zijn.");
        }
    }
}
