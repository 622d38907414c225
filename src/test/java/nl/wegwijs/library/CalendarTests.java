package nl.wegwijs.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.annotation.Transactional;

/** Terms and timers against a wall calendar, for every day of six years and at every hour that is odd. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Transactional
class CalendarTests {

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    // Just after midnight, in the hour that summer time skips and winter time has twice, just before midnight.
    private static final List<LocalTime> HOURS = List.of(LocalTime.of(0, 1), LocalTime.of(2, 30), LocalTime.of(12, 0),
            LocalTime.of(23, 59));
    private static final Map<String, BiFunction<WallCalendar, LocalDate, LocalDate>> TERMS = Map.of(
            "0WD", (wall, day) -> wall.workingDaysLater(day, 0),
            "1WD", (wall, day) -> wall.workingDaysLater(day, 1),
            "5WD", (wall, day) -> wall.workingDaysLater(day, 5),
            "20WD", (wall, day) -> wall.workingDaysLater(day, 20),
            "P90D", (wall, day) -> wall.daysLater(day, 90),
            "P16W", (wall, day) -> wall.daysLater(day, 16 * 7),
            "P1M", (wall, day) -> wall.monthsLater(day, 1),
            "P3M", (wall, day) -> wall.monthsLater(day, 3),
            "P12M", (wall, day) -> wall.monthsLater(day, 12));

    @Autowired
    private Branches branches;
    @Autowired
    private WorkCalendar calendar;
    @Autowired
    private Norms norms;
    @Autowired
    private NormVerbs verbs;
    @Autowired
    private ShiftableClock clock;

    @Test
    void knowsTheHolidaysOfSixYears() {
        assertThat(WallCalendar.days().filter(Holidays::include)).containsExactlyInAnyOrderElementsOf(
                WallCalendar.holidays());
    }

    @Test
    void agreesWithTheWallCalendarOnEveryDay() {
        WallCalendar wall = new WallCalendar();
        BranchId branch = LibraryFixtures.aBranch(branches);
        WallCalendar.days().filter(day -> day.isBefore(WallCalendar.LAST.minusDays(400))).forEach(day -> {
            assertThat(calendar.isWorkingDay(branch, day)).as("%s", day).isEqualTo(!wall.isFree(day));
            TERMS.forEach((term, told) -> assertThat(new NormTerm(term).after(day, branch, calendar))
                    .as("%s from %s", term, day).isEqualTo(told.apply(wall, day)));
        });
    }

    @Test
    void agreesWithTheWallCalendarOfABranchThatIsOftenClosed() {
        BranchId branch = LibraryFixtures.aBranch(branches);
        WallCalendar wall = new WallCalendar();
        closes(branch, wall, LocalDate.of(2026, 4, 3), LocalDate.of(2026, 4, 3));
        closes(branch, wall, LocalDate.of(2026, 7, 20), LocalDate.of(2026, 8, 9));
        closes(branch, wall, LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 3));
        LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2027, 2, 1)).forEach(day -> TERMS.forEach((term, told) ->
                assertThat(new NormTerm(term).after(day, branch, calendar)).as("%s from %s", term, day)
                        .isEqualTo(told.apply(wall, day))));
    }

    private void closes(BranchId branch, WallCalendar wall, LocalDate first, LocalDate last) {
        calendar.close(branch, first, last);
        wall.closed(first, last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0WD", "1WD", "P3M"})
    void staysAtFiveAndAtNineWhateverTheClockOnTheWallDoes(String term) {
        WallCalendar wall = new WallCalendar();
        BranchId branch = LibraryFixtures.aBranch(branches);
        norms.set(branches.libraryOrg(branch), "triage", term);
        LocalDate.of(2026, 10, 1).datesUntil(LocalDate.of(2027, 11, 15)).forEach(day -> HOURS.forEach(hour -> {
            ZonedDateTime now = day.atTime(hour).atZone(ShiftableClock.ZONE);
            LocalDate then = TERMS.get(term).apply(wall, day);
            assertThat(at(now, () -> verbs.due(branch.value(), "triage"))).as("due, from %s", now)
                    .isEqualTo(moment(then, FIVE));
            assertThat(at(now, () -> verbs.in(branch.value(), "triage"))).as("timer, from %s", now)
                    .isEqualTo(moment(then, NINE));
        }));
    }

    // Written as instants, so that the test does not trust the zone tables twice.
    @ParameterizedTest
    @CsvSource({
            "2026-03-27T16:00:00Z, 1WD, 2026-03-30T15:00:00Z, the weekend in which summer time begins",
            "2026-10-23T15:00:00Z, 1WD, 2026-10-26T16:00:00Z, the weekend in which winter time begins",
            "2026-03-28T23:30:00Z, P1W, 2026-04-07T15:00:00Z, half past midnight; a week later it is Easter",
            "2027-03-28T00:59:59Z, 1WD, 2027-03-30T15:00:00Z, the last second of winter time on Easter Sunday",
            "2027-03-28T01:00:00Z, 1WD, 2027-03-30T15:00:00Z, the first second of summer time",
            "2027-10-31T00:30:00Z, 1WD, 2027-11-01T16:00:00Z, half past two for the first time",
            "2027-10-31T01:30:00Z, 1WD, 2027-11-01T16:00:00Z, half past two for the second time",
            "2028-02-29T10:00:00Z, P1M, 2028-03-29T15:00:00Z, leap day and then summer time",
            "2028-02-29T10:00:00Z, P12M, 2029-02-28T16:00:00Z, a year after leap day",
            "2028-02-29T10:00:00Z, P90D, 2028-05-29T15:00:00Z, ninety days after leap day",
            "2028-02-28T10:00:00Z, 1WD, 2028-02-29T16:00:00Z, the day before leap day",
            "2027-01-31T10:00:00Z, P1M, 2027-03-01T16:00:00Z, a month that is too short and ends on Sunday",
            "2026-12-31T23:30:00Z, 1WD, 2027-01-04T16:00:00Z, already the new year here",
            "2026-12-31T22:30:00Z, 1WD, 2027-01-04T16:00:00Z, still the old year here",
            "2025-05-02T08:00:00Z, 1WD, 2025-05-06T15:00:00Z, Liberation Day of a lustrum year",
            "2026-05-04T08:00:00Z, 1WD, 2026-05-05T15:00:00Z, Liberation Day of another year",
            "2025-04-25T08:00:00Z, 1WD, 2025-04-28T15:00:00Z, the king celebrates on Saturday"})
    void isDueAtFiveOClockDutchTime(Instant now, String term, Instant due, String why) {
        BranchId branch = LibraryFixtures.aBranch(branches);
        norms.set(branches.libraryOrg(branch), "triage", term);
        assertThat(clock.at(now, () -> verbs.due(branch.value(), "triage"))).as(why).isEqualTo(Date.from(due));
    }

    private <T> T at(ZonedDateTime now, Supplier<T> work) {
        return clock.at(now.toInstant(), work);
    }

    private static Date moment(LocalDate day, LocalTime time) {
        return Date.from(LocalDateTime.of(day, time).atZone(ShiftableClock.ZONE).toInstant());
    }
}
