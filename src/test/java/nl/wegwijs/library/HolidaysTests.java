package nl.wegwijs.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTests {

    @ParameterizedTest
    @CsvSource({"2000, 2000-04-23", "2008, 2008-03-23", "2024, 2024-03-31", "2025, 2025-04-20", "2026, 2026-04-05",
            "2027, 2027-03-28", "2038, 2038-04-25", "2076, 2076-04-19"})
    void movesWithEaster(int year, LocalDate easter) {
        assertThat(Holidays.of(year)).contains(easter, easter.plusDays(1),
                easter.plusDays(39), easter.plusDays(49), easter.plusDays(50));
    }

    @Test
    void celebratesTheKingOnSaturdayWhenHisBirthdayIsASunday() {
        assertThat(Holidays.include(LocalDate.of(2026, 4, 27))).isTrue();
        assertThat(Holidays.include(LocalDate.of(2025, 4, 26))).isTrue();
        assertThat(Holidays.include(LocalDate.of(2025, 4, 27))).isFalse();
    }

    @Test
    void celebratesLiberationDayInLustrumYearsOnly() {
        assertThat(Holidays.include(LocalDate.of(2025, 5, 5))).isTrue();
        assertThat(Holidays.include(LocalDate.of(2026, 5, 5))).isFalse();
    }

    @Test
    void worksOnGoodFriday() {
        assertThat(Holidays.include(LocalDate.of(2026, 4, 3))).isFalse();
    }
}
