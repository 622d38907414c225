package nl.wegwijs.course;

import java.time.LocalDate;
import java.time.LocalTime;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;

/** A run that meets every week on the same day, in a room of the branch; at most 80 times. */
public record WeeklyRun(OfferingId offering, BranchId branch, String room, LocalDate firstDay, int times,
        LocalTime from, LocalTime until, int minParticipants, int maxParticipants) {

    public WeeklyRun {
        if (!from.isBefore(until)) {
            throw Refusal.invalid("until", "TIMES", "De eindtijd moet na de begintijd komen.");
        }
        if (times < 1 || times > 80) {
            throw Refusal.invalid("sessions", "OUT_OF_RANGE", "Een groep komt 1 tot 80 keer bij elkaar.");
        }
    }
}
