package nl.wegwijs.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;

class ProgrammeAdoptionTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Map<AdoptionState, Consumer<Adoption>> MOVES = Map.of(
            AdoptionState.APPLIED, one -> one.apply(DAY),
            AdoptionState.ADOPTED, one -> one.adopt(DAY.plusYears(1), DAY),
            AdoptionState.RETIRED, Adoption::retire);

    private final TransitionTable<AdoptionState> table = TransitionTable.of("adoption", AdoptionState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(AdoptionState::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(ProgrammeAdoptionTests::considered, Adoption::state, MOVES);
    }

    @Test
    void hasATeacherWhileACertificateCounts() {
        Adoption adoption = considered();
        assertThat(adoption.hasTeacherOn(DAY)).isFalse();
        adoption.certify(List.of(new TeacherCertificate(TeacherFunction.VOLUNTEER, DAY, DAY.plusDays(10))));
        assertThat(adoption.hasTeacherOn(DAY.minusDays(1))).isFalse();
        assertThat(adoption.hasTeacherOn(DAY.plusDays(10))).isTrue();
        assertThat(adoption.hasTeacherOn(DAY.plusDays(11))).isFalse();
        adoption.certify(List.of(new TeacherCertificate(TeacherFunction.COLLEAGUE, DAY, null)));
        assertThat(adoption.hasTeacherOn(DAY.plusDays(11))).isTrue();
        assertThatThrownBy(() -> new TeacherCertificate(TeacherFunction.COLLEAGUE, DAY, DAY.minusDays(1)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void hasALicenceUntilItsLastDayOnly() {
        Adoption adoption = considered();
        adoption.apply(DAY);
        assertThat(adoption.hasLicenceOn(DAY)).isFalse();
        assertThatThrownBy(() -> adoption.adopt(DAY, DAY)).isInstanceOf(Refusal.class);
        adoption.adopt(DAY.plusDays(30), DAY);
        assertThat(adoption.hasLicenceOn(DAY.plusDays(30))).isTrue();
        assertThat(adoption.hasLicenceOn(DAY.plusDays(31))).isFalse();
    }

    @Test
    void keepsItsTeachersWhenItIsRenewed() {
        Adoption adoption = considered();
        adoption.certify(List.of(new TeacherCertificate(TeacherFunction.PARTNER, DAY, null)));
        Adoption next = adoption.renewal("LP-2026-0002", DAY.plusYears(1));
        assertThat(next.renews()).isEqualTo(adoption.id());
        assertThat(next.state()).isEqualTo(AdoptionState.CONSIDERED);
        assertThat(next.hasTeacherOn(DAY)).isTrue();
    }

    private static Adoption considered() {
        return new Adoption("lib", BranchId.of("veenrijk"), "LP-2026-0001", "DIGISTERKER", null, "Veel vraag", DAY);
    }
}
