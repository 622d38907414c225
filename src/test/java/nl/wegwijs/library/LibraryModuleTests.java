package nl.wegwijs.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Transactional
class LibraryModuleTests {

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
    void findsTheBranchThatServesAMunicipality() {
        String code = LibraryFixtures.aMunicipality(branches);
        BranchId branch = LibraryFixtures.aBranch(branches, code);
        String elsewhere = LibraryFixtures.aMunicipality(branches);

        assertThat(branches.forMunicipality(code)).contains(branch);
        assertThat(branches.serves(elsewhere)).isFalse();
        assertThat(branches.knows(elsewhere)).isTrue();
        assertThat(branches.knows("0000")).isFalse();
        assertThat(branches.name(branch)).isEqualTo("Vestiging " + code);
        assertThat(branches.municipalities()).extracting(Municipality::code).contains(code, elsewhere);
    }

    @Test
    void refusesASecondBranchForAMunicipality() {
        String code = LibraryFixtures.aMunicipality(branches);
        LibraryFixtures.aBranch(branches, code);
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> branches.addBranch(
                BranchId.of("tweede"), "library-" + code, "Tweede", null, Set.of(code), List.of()));
        assertThat(refusal.reason()).isEqualTo("MUNICIPALITY_SERVED");
    }

    @Test
    void countsWorkingDaysOverWeekendsAndHolidays() {
        assertThat(calendar.plus(LocalDate.of(2026, 4, 2), 1)).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(calendar.plus(LocalDate.of(2026, 4, 2), 2)).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(calendar.plus(LocalDate.of(2026, 12, 24), 1)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(calendar.plus(LocalDate.of(2026, 12, 31), 1)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 7))).isEqualTo(2);
    }

    @Test
    void skipsTheDaysOnWhichABranchIsClosed() {
        BranchId closed = LibraryFixtures.aBranch(branches);
        BranchId open = LibraryFixtures.aBranch(branches);
        calendar.close(closed, LocalDate.of(2026, 7, 27), LocalDate.of(2026, 8, 7));

        assertThat(calendar.plus(closed, LocalDate.of(2026, 7, 24), 1)).isEqualTo(LocalDate.of(2026, 8, 10));
        assertThat(calendar.plus(open, LocalDate.of(2026, 7, 24), 1)).isEqualTo(LocalDate.of(2026, 7, 27));
        assertThat(calendar.isWorkingDay(closed, LocalDate.of(2026, 8, 7))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 8, 7))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-23T10:00, triage, 2026-11-25T17:00",
            "2026-11-27T16:59, triage, 2026-12-01T17:00",
            "2026-10-23T10:00, triage, 2026-10-27T17:00",
            "2026-11-23T10:00, startCheck, 2027-01-04T17:00",
            "2026-09-27T10:00, aftercare, 2026-12-28T17:00"})
    void setsTheEndOfAWorkingDayAsDueDate(LocalDateTime now, String key, LocalDateTime due) {
        String branch = LibraryFixtures.aBranch(branches).value();
        assertThat(at(now, () -> verbs.due(branch, key))).isEqualTo(moment(due));
    }

    @ParameterizedTest
    @CsvSource({
            "NORMAL, 2026-11-26T17:00",
            "PRIORITY, 2026-11-24T17:00",
            "ACUTE, 2026-11-23T17:00"})
    void asksForAFirstCallByUrgency(String urgency, LocalDateTime due) {
        String branch = LibraryFixtures.aBranch(branches).value();
        assertThat(at(LocalDateTime.of(2026, 11, 23, 10, 0), () -> verbs.firstContact(branch, urgency)))
                .isEqualTo(moment(due));
    }

    @Test
    void firesTimersAtTheStartOfWork() {
        String branch = LibraryFixtures.aBranch(branches).value();
        assertThat(at(LocalDateTime.of(2026, 11, 23, 10, 0), () -> verbs.in(branch, "secondAttempt")))
                .isEqualTo(moment(LocalDateTime.of(2026, 11, 25, 9, 0)));
    }

    @Test
    void letsALibrarySetItsOwnNorms() {
        String code = LibraryFixtures.aMunicipality(branches);
        BranchId branch = LibraryFixtures.aBranch(branches, code);
        BranchId other = LibraryFixtures.aBranch(branches);
        norms.set("library-" + code, "triage", "5WD");

        LocalDate monday = LocalDate.of(2026, 11, 23);
        assertThat(norms.after(branch, "triage", monday)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(norms.after(other, "triage", monday)).isEqualTo(LocalDate.of(2026, 11, 25));
    }

    @Test
    void refusesNormsThatDoNotExistOrCannotBeRead() {
        BranchId branch = LibraryFixtures.aBranch(branches);
        String library = branches.libraryOrg(branch);
        assertThat(catchThrowableOfType(Refusal.class, () -> norms.set(library, "lunch", "1WD")).reason())
                .isEqualTo("UNKNOWN_NORM");
        assertThat(catchThrowableOfType(Refusal.class, () -> norms.set(library, "triage", "soon")).reason())
                .isEqualTo("NOT_A_TERM");
        assertThat(catchThrowableOfType(Refusal.class, () -> verbs.firstContact(branch.value(), "HUGE")).reason())
                .isEqualTo("UNKNOWN_URGENCY");
    }

    private <T> T at(LocalDateTime now, Supplier<T> work) {
        return clock.at(instant(now), work);
    }

    private static Date moment(LocalDateTime local) {
        return Date.from(instant(local));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(ShiftableClock.ZONE).toInstant();
    }
}
