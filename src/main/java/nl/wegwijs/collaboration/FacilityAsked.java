package nl.wegwijs.collaboration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

import nl.wegwijs.course.Session;
import nl.wegwijs.library.Refusal;

/** What a partner asks for: so many times, week after week, with so many people each time. */
public record FacilityAsked(FacilityPurpose purpose, LocalDate firstDay, LocalTime startsAt, LocalTime endsAt, int times,
        int expected) {

    public FacilityAsked {
        if (!startsAt.isBefore(endsAt)) {
            throw Refusal.invalid("endsAt", "TIMES", "De eindtijd moet na de begintijd komen.");
        }
    }

    List<Session> slots() {
        return IntStream.range(0, times).mapToObj(week -> new Session(firstDay.plusWeeks(week), startsAt, endsAt)).toList();
    }
}
