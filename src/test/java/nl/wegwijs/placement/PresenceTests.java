package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions are written as letters: P came, E sent word, A stayed away; the first one is the start. */
class PresenceTests {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    private final Presence presence = new Presence();

    @ParameterizedTest
    @CsvSource({"PA,''", "PAA,3", "PAPA,''", "PAPAPA,6", "PAPPAPPA,''", "PEE,''", "PEEEEE,''", "PAEA,''", "PAEAPA,6",
            "PAAA,3", "PAAPPAA,3 6", "PAAPPPPAPAPA,3 12"})
    void tellsTwiceInARowOrThreeOfTheLastFiveOnce(String sessions, String toldAfter) {
        assertThat(toldAfter(sessions)).isEqualTo(toldAfter);
    }

    @Test
    void countsNothingFromBeforeTheStart() {
        List<Attendance> marks = marks("AAPA");
        assertThat(presence.reportsAbsence(marks, START.plusWeeks(2))).isFalse();
    }

    @Test
    void countsAnewAfterACall() {
        toldAfter("PAA");
        presence.settleAbsence(START.plusWeeks(2).plusDays(1));
        assertThat(presence.reportsAbsence(marks("PAAA"), START)).isFalse();
        assertThat(presence.reportsAbsence(marks("PAAAA"), START)).isTrue();
    }

    @Test
    void takesBackWhatTurnsOutNotTrue() {
        assertThat(presence.reportsAbsence(marks("PAA"), START)).isTrue();
        assertThat(presence.reportsAbsence(marks("PAE"), START)).isFalse();
        assertThat(presence.isAbsenceReported()).isFalse();
        assertThat(presence.reportsAbsence(marks("PAA"), START)).isTrue();
    }

    @Test
    void addsUpHowOftenSomebodyCame() {
        presence.recount(marks("PAEPP"));
        assertThat(presence.figures()).isEqualTo(new Attended(5, 3, 1, 1));
    }

    private String toldAfter(String sessions) {
        List<String> told = new ArrayList<>();
        for (int n = 1; n <= sessions.length(); n++) {
            if (presence.reportsAbsence(marks(sessions.substring(0, n)), START)) {
                told.add(String.valueOf(n));
            }
        }
        return String.join(" ", told);
    }

    private static List<Attendance> marks(String sessions) {
        PlacementId placement = PlacementId.next();
        List<Attendance> marks = new ArrayList<>();
        for (int week = 0; week < sessions.length(); week++) {
            marks.add(new Attendance(placement, START.plusWeeks(week), switch (sessions.charAt(week)) {
                case 'P' -> AttendanceMark.PRESENT;
                case 'E' -> AttendanceMark.EXCUSED;
                default -> AttendanceMark.ABSENT;
            }));
        }
        return marks;
    }
}
