package nl.wegwijs.collaboration;

import java.time.LocalDate;
import java.time.LocalTime;

/** When, where as far as known, and for how many; lessons in minutes, every week on the same day. */
public record JointPlan(LocalDate firstDay, LocalTime startsAt, int minutes, int sessions, String place, boolean signUp,
        int minParticipants, int maxParticipants) {

    LocalTime endsAt() {
        return startsAt.plusMinutes(minutes);
    }
}
