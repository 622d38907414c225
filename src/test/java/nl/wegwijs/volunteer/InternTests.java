package nl.wegwijs.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InternTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Set<InternTask> WORK = Set.of(InternTask.GROUP);
    private static final InternTalk TALK = new InternTalk(InternMark.GOOD, null);
    private static final InternPapers PAPERS = new InternPapers(DAY, true, null, true, true, null);

    private static final Map<InternshipState, Consumer<Internship>> PLACE_MOVES = Map.of(
            InternshipState.PUBLISHED, one -> one.publish(DAY),
            InternshipState.FILLED, Internship::take,
            InternshipState.CLOSED, Internship::close);

    private final TransitionTable<InternState> table = TransitionTable.of("intern", InternState.class);
    private final TransitionTable<InternshipState> places = TransitionTable.of("internship", InternshipState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return Stream.concat(table.isKeptBy(InternState::leadsTo), places.isKeptBy(InternshipState::leadsTo));
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStepWithAPlace() {
        return places.isKeptBy(() -> place(1), one -> one.view().state(), PLACE_MOVES);
    }

    @Test
    void goesFromProposedToCompleted() {
        Intern intern = intern(25);
        intern.accept();
        intern.require(EnumSet.allOf(InternRequirement.class));
        assertThatThrownBy(() -> intern.begin(WORK, DAY)).isInstanceOf(Refusal.class);
        intern.arrange(PAPERS, DAY);
        intern.begin(WORK, DAY);
        intern.talkHalfWay(TALK);
        assertThatThrownBy(() -> intern.complete(TALK, Map.of(), DAY)).isInstanceOf(Refusal.class);
        intern.complete(TALK, Map.of(InternTask.GROUP, Handover.COLLEAGUE), DAY);
        assertThat(intern.state()).isEqualTo(InternState.COMPLETED);
        assertThatThrownBy(() -> intern.stop(DAY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> intern.talkHalfWay(TALK)).isInstanceOf(Refusal.class);
    }

    @Test
    void isNeverAloneWithOneParticipantAsAMinor() {
        Intern minor = intern(17);
        minor.accept();
        minor.require(Set.of(InternRequirement.GROUP_ONLY));
        minor.arrange(PAPERS, DAY);
        assertThatThrownBy(() -> minor.begin(Set.of(InternTask.ONE_TO_ONE), DAY)).isInstanceOf(Refusal.class);
        assertThat(minor.view().mayDo(EnumSet.allOf(InternTask.class))).doesNotContain(InternTask.ONE_TO_ONE);
        assertThat(intern(25).view().mayDo(EnumSet.allOf(InternTask.class))).contains(InternTask.ONE_TO_ONE);
    }

    /** Of the year of birth alone it is not known who turned eighteen already. */
    @ParameterizedTest
    @CsvSource({"17, true", "18, true", "19, false"})
    void countsAsAMinorUntilSurelyAnAdult(int years, boolean minor) {
        assertThat(intern(years).view().minor()).isEqualTo(minor);
    }

    @ParameterizedTest
    @EnumSource(value = InternRequirement.class, mode = EnumSource.Mode.EXCLUDE, names = {"SUPERVISOR", "GROUP_ONLY"})
    void missesEveryRequirementAtFirst(InternRequirement requirement) {
        assertThat(InternPapers.none().meet(requirement, WORK)).isFalse();
        assertThat(PAPERS.trained(DAY).meet(requirement, WORK)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"3, 16, 1", "41, 16, 1", "16, 0, 1", "16, 16, 0", "16, 16, 6"})
    void isAPlaceThatCanBe(int hours, int days, int number) {
        Internship place = new Internship("lib", BranchId.of("veenrijk"), "ST-2026-0001");
        assertThatThrownBy(() -> place.describe(plan(hours, days, number), DAY)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> place.publish(DAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void hasNoMoreInternsThanPlaces() {
        Internship place = place(2);
        place.publish(DAY);
        assertThat(place.take()).isFalse();
        assertThat(place.take()).isTrue();
        assertThatThrownBy(place::take).isInstanceOf(Refusal.class);
    }

    private static Internship place(int places) {
        Internship place = new Internship("lib", BranchId.of("veenrijk"), "ST-2026-0001");
        place.describe(plan(16, 60, places), DAY);
        return place;
    }

    private static InternPlan plan(int hours, int days, int places) {
        return new InternPlan("Helpen bij de inloop", InternLevel.MBO_3, DAY, DAY.plusDays(days), hours, WORK, "internships",
                places);
    }

    private static Intern intern(int years) {
        return new Intern(place(1), "SI-2026-0001", PartnerId.next(),
                new Student("Sven", "Proef", DAY.getYear() - years, "Stagebureau"), UUID.randomUUID(), DAY);
    }
}
