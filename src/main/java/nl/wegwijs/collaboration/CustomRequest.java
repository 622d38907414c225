package nl.wegwijs.collaboration;

import java.time.LocalDate;
import java.util.Set;

import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.TargetGroup;

/** What a partner asks for. The level and the budget may be null; the days lie in the order in which they come. */
public record CustomRequest(TargetGroup targetGroup, String question, int expected, LevelGuess level, CoursePlace place,
        LocalDate from, LocalDate until, Set<ContactTime> times, Budget budget, boolean workTime) {
}
