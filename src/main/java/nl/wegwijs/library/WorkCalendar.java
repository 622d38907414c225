package nl.wegwijs.library;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts working days: Monday to Friday without Dutch holidays and, where a branch is named,
 * without the days on which that branch is closed.
 */
@Service
@Transactional
public class WorkCalendar {

    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final ClosureRepository closures;

    WorkCalendar(ClosureRepository closures) {
        this.closures = closures;
    }

    public void close(BranchId branch, LocalDate firstDay, LocalDate lastDay) {
        closures.save(new Closure(branch, firstDay, lastDay));
    }

    public boolean isWorkingDay(LocalDate day) {
        return isWorkingDay(day, List.of());
    }

    public boolean isWorkingDay(BranchId branch, LocalDate day) {
        return isWorkingDay(day, closuresFrom(branch, day));
    }

    /** The day that many working days later; the day itself for zero, whatever day it is. */
    public LocalDate plus(LocalDate day, int workingDays) {
        return plus(day, workingDays, List.of());
    }

    public LocalDate plus(BranchId branch, LocalDate day, int workingDays) {
        return plus(day, workingDays, closuresFrom(branch, day));
    }

    /** The day that many working days earlier; the day itself for zero. */
    public LocalDate minus(BranchId branch, LocalDate day, int workingDays) {
        LocalDate result = day;
        for (int left = workingDays; left > 0;) {
            result = result.minusDays(1);
            if (isWorkingDay(branch, result)) {
                left--;
            }
        }
        return result;
    }

    /** So many hours later, counting only those between nine and five of working days. */
    public LocalDateTime plusOfficeHours(BranchId branch, LocalDateTime start, int hours) {
        LocalDateTime moment = start;
        Duration left = Duration.ofHours(hours);
        while (true) {
            LocalDateTime opens = moment.toLocalDate().atTime(START_OF_WORK);
            LocalDateTime closes = moment.toLocalDate().atTime(END_OF_WORK);
            LocalDateTime from = moment.isBefore(opens) ? opens : moment;
            if (isWorkingDay(branch, moment.toLocalDate()) && from.isBefore(closes)) {
                Duration today = Duration.between(from, closes);
                if (left.compareTo(today) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(today);
            }
            moment = moment.toLocalDate().plusDays(1).atStartOfDay();
        }
    }

    /** The day itself when somebody works then, else the next working day. */
    public LocalDate onOrAfter(BranchId branch, LocalDate day) {
        return isWorkingDay(branch, day) ? day : plus(branch, day, 1);
    }

    /** Working days after the first day, up to and including the last one. */
    public int workingDaysBetween(LocalDate first, LocalDate last) {
        return workingDaysBetween(first, last, List.of());
    }

    /** Working days of a branch after the first day, up to and including the last one. */
    public int workingDaysBetween(BranchId branch, LocalDate first, LocalDate last) {
        return workingDaysBetween(first, last, closuresFrom(branch, first));
    }

    private static int workingDaysBetween(LocalDate first, LocalDate last, List<Closure> closed) {
        return (int) first.plusDays(1).datesUntil(last.plusDays(1)).filter(day -> isWorkingDay(day, closed)).count();
    }

    private List<Closure> closuresFrom(BranchId branch, LocalDate day) {
        return closures.findByBranchIdAndLastDayGreaterThanEqual(branch, day);
    }

    private static LocalDate plus(LocalDate day, int workingDays, List<Closure> closed) {
        LocalDate result = day;
        for (int left = workingDays; left > 0;) {
            result = result.plusDays(1);
            if (isWorkingDay(result, closed)) {
                left--;
            }
        }
        return result;
    }

    private static boolean isWorkingDay(LocalDate day, List<Closure> closed) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !Holidays.include(day)
                && closed.stream().noneMatch(closure -> closure.covers(day));
    }
}
