package nl.wegwijs.placement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.Embeddable;

/**
 * How often somebody came, was away with notice, or just stayed away. Staying away twice in a row,
 * or three of the last five times, is told once; it counts anew when the person came again or was called.
 */
@Embeddable
class Presence {

    private static final int TIMES_IN_A_ROW = 2;
    private static final int LATELY = 5;
    private static final int TIMES_LATELY = 3;

    private int sessionsOffered;

    private int attended;

    private int missedWithNotice;

    private int missedWithout;

    private boolean absenceReported;

    private LocalDate absenceSettledOn;

    /** Counts all marks again. */
    void recount(List<Attendance> marks) {
        sessionsOffered = marks.size();
        attended = count(marks, AttendanceMark.PRESENT);
        missedWithNotice = count(marks, AttendanceMark.EXCUSED);
        missedWithout = count(marks, AttendanceMark.ABSENT);
    }

    /** True when staying away must be told now: it was not told before. */
    boolean reportsAbsence(List<Attendance> marks, LocalDate startedOn) {
        List<AttendanceMark> counted = marks.stream()
                .filter(mark -> startedOn == null || mark.day().isAfter(startedOn))
                .filter(mark -> absenceSettledOn == null || mark.day().isAfter(absenceSettledOn))
                .sorted(Comparator.comparing(Attendance::day).reversed())
                .map(Attendance::mark).toList();
        boolean staysAway = staysAway(counted);
        boolean isNew = staysAway && !absenceReported;
        absenceReported = staysAway;
        return isNew;
    }

    private static boolean staysAway(List<AttendanceMark> newestFirst) {
        long inARow = newestFirst.stream().takeWhile(AttendanceMark.ABSENT::equals).count();
        long lately = newestFirst.stream().limit(LATELY).filter(AttendanceMark.ABSENT::equals).count();
        return inARow >= TIMES_IN_A_ROW || lately >= TIMES_LATELY;
    }

    void settleAbsence(LocalDate day) {
        absenceReported = false;
        absenceSettledOn = day;
    }

    private static int count(List<Attendance> marks, AttendanceMark kind) {
        return (int) marks.stream().filter(mark -> mark.mark() == kind).count();
    }

    boolean isAbsenceReported() {
        return absenceReported;
    }

    LocalDate absenceSettledOn() {
        return absenceSettledOn;
    }

    Attended figures() {
        return new Attended(sessionsOffered, attended, missedWithNotice, missedWithout);
    }
}
