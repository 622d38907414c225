package nl.wegwijs.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VolunteerTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final BranchId BRANCH = BranchId.of("veenrijk");

    private static final Map<VolunteerState, Consumer<Volunteer>> MOVES = Map.of(
            VolunteerState.INTERVIEWED, Volunteer::interview,
            VolunteerState.PREPARING, Volunteer::prepare,
            VolunteerState.REJECTED, one -> one.reject(DAY),
            VolunteerState.READY, one -> one.makeReady(DAY),
            VolunteerState.PAUSED, Volunteer::pause,
            VolunteerState.LEFT, one -> one.leave(DAY, LeaveReason.TIME));

    private final TransitionTable<VolunteerState> table = TransitionTable.of("volunteer", VolunteerState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(VolunteerState::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(VolunteerTests::complete, Volunteer::state, MOVES);
    }

    @Test
    void beginsOnlyWithAllThatIsRequired() {
        Volunteer somebody = buddy(1);
        somebody.interview();
        somebody.prepare();
        assertThatThrownBy(() -> somebody.makeReady(DAY)).isInstanceOf(Refusal.class);
        somebody.require(VolunteerFixtures.ofABuddy());
        assertThat(somebody.missing(DAY)).isEqualTo(VolunteerFixtures.ofABuddy());
        assertThatThrownBy(() -> somebody.makeReady(DAY)).isInstanceOf(Refusal.class);

        somebody.addPapers(VolunteerFixtures.allPapers(DAY), DAY);
        somebody.makeReady(DAY);

        assertThat(somebody.missing(DAY)).isEmpty();
        assertThat(somebody.isFreeOn(DAY)).isTrue();
    }

    @Test
    void isNotFreeAnyMoreWhenTheCertificateHasBecomeTooOld() {
        Volunteer somebody = complete();
        Stream.of(VolunteerState.INTERVIEWED, VolunteerState.PREPARING, VolunteerState.READY)
                .forEach(step -> MOVES.get(step).accept(somebody));

        assertThat(somebody.isFreeOn(DAY.plusYears(3).minusDays(1))).isTrue();
        assertThat(somebody.isFreeOn(DAY.plusYears(3))).isFalse();
        assertThat(somebody.missing(DAY.plusYears(3))).containsExactly(Requirement.VOG_SEEN);
    }

    @ParameterizedTest
    @EnumSource
    void missesEveryRequirementAtFirst(Requirement requirement) {
        assertThat(requirement.isMetBy(Papers.none(), DAY)).isFalse();
    }

    @Test
    void takesNoMoreThanAgreedAndGivesPlacesBack() {
        Volunteer somebody = complete();
        Stream.of(VolunteerState.INTERVIEWED, VolunteerState.PREPARING, VolunteerState.READY)
                .forEach(step -> MOVES.get(step).accept(somebody));
        somebody.takeOn(DAY);
        assertThatThrownBy(() -> somebody.takeOn(DAY)).isInstanceOf(Refusal.class);

        somebody.letGo();
        somebody.takeOn(DAY);

        somebody.letGo();
        assertThatThrownBy(somebody::letGo).isInstanceOf(Refusal.class);
    }

    @Test
    void keepsNoSignatureOfTomorrow() {
        assertThatThrownBy(() -> buddy(1).addPapers(VolunteerFixtures.allPapers(DAY.plusDays(1)), DAY))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void isBornWithANameAPhoneAndSomethingToDo() {
        NewVolunteer told = VolunteerFixtures.aBuddy("Tom", BRANCH, 1, VolunteerPreference.NT2);
        assertThatThrownBy(() -> born(told, " ", told.phone(), told.email(), told.functions(), told.branches(), 1))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> born(told, "Tom", null, told.email(), told.functions(), told.branches(), 1))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> born(told, "Tom", told.phone(), "tom", told.functions(), told.branches(), 1))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> born(told, "Tom", told.phone(), null, Set.of(), told.branches(), 1))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> born(told, "Tom", told.phone(), null, told.functions(),
                Set.of(BranchId.of("duinoord")), 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> born(told, "Tom", told.phone(), null, told.functions(), told.branches(), 5))
                .isInstanceOf(Refusal.class);
    }

    private static Volunteer born(NewVolunteer told, String name, PhoneNumber phone, String email,
            Set<VolunteerFunction> functions, Set<BranchId> branches, int most) {
        return new Volunteer("bieb", "VW-2026-0001", new NewVolunteer(name, phone, email, told.source(), null, functions,
                told.preferences(), told.availability(), told.home(), branches, most, false));
    }

    private static Volunteer buddy(int participants) {
        return new Volunteer("bieb", "VW-2026-0001",
                VolunteerFixtures.aBuddy("Tom", BRANCH, participants, VolunteerPreference.NT2));
    }

    private static Volunteer complete() {
        Volunteer somebody = buddy(1);
        somebody.addPapers(VolunteerFixtures.allPapers(DAY), DAY);
        somebody.require(VolunteerFixtures.ofABuddy());
        return somebody;
    }
}
