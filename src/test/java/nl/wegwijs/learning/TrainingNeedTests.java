package nl.wegwijs.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;

class TrainingNeedTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final Evaluation GOOD = new Evaluation(8, Usage.YES);
    private static final Map<NeedState, Consumer<TrainingNeed>> MOVES = Map.of(
            NeedState.OPEN, TrainingNeed::planAgain,
            NeedState.PLANNED, need -> need.plan(programme(Set.of("training"), Set.of(), DAY)),
            NeedState.SATISFIED, need -> need.satisfy(GOOD),
            NeedState.DROPPED, TrainingNeed::drop);

    private final TransitionTable<NeedState> table = TransitionTable.of("need", NeedState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(NeedState::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(() -> need(Audience.BOTH), TrainingNeed::state, MOVES);
    }

    @Test
    void isLearnedBySomebodyOfTheRightKindAndInTheRightOrder() {
        TrainingNeed forStaff = need(Audience.STAFF);
        assertThatThrownBy(() -> forStaff.plan(programme(Set.of(), Set.of(), DAY))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> forStaff.plan(programme(Set.of("training"), Set.of(SOMEBODY), DAY)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> forStaff.plan(programme(Set.of("training"), Set.of(), DAY.minusDays(1))))
                .isInstanceOf(Refusal.class);
        TrainingNeed forVolunteers = need(Audience.VOLUNTEERS);
        assertThatThrownBy(() -> forVolunteers.plan(programme(Set.of("training"), Set.of(), DAY)))
                .isInstanceOf(Refusal.class);
        forVolunteers.plan(programme(Set.of(), Set.of(SOMEBODY), DAY));
        assertThat(forVolunteers.view().programme().people()).isEqualTo(1);
    }

    @Test
    void countsOnlyWhoWasExpected() {
        TrainingNeed need = need(Audience.BOTH);
        Attended stranger = new Attended(Set.of("intake"), Set.of(), null);
        assertThatThrownBy(() -> need.wasAttendedBy(stranger)).isInstanceOf(Refusal.class);
        need.plan(programme(Set.of("training"), Set.of(SOMEBODY), DAY));
        assertThatThrownBy(() -> need.wasAttendedBy(stranger)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> need.wasAttendedBy(new Attended(Set.of(), Set.of(UUID.randomUUID()), null)))
                .isInstanceOf(Refusal.class);
        need.wasAttendedBy(new Attended(Set.of(), Set.of(SOMEBODY), null));
        need.repeat(GOOD);
        assertThat(need.view().evaluation()).isEqualTo(GOOD);
        assertThat(need.state()).isEqualTo(NeedState.OPEN);
    }

    @Test
    void keepsWhatWasFoundOutWhileItIsOpenOnly() {
        TrainingNeed yearly = new TrainingNeed("lib", BranchId.of("veenrijk"), "LB-2026-0002", NeedOrigin.YEARLY, DAY, null);
        assertThat(yearly.view().request()).isNull();
        SourcingFacts facts = new SourcingFacts(false, true, 40, true, false);
        yearly.record(request(Audience.BOTH), facts);
        assertThat(yearly.view().facts()).isEqualTo(facts);
        yearly.drop(GOOD);
        assertThatThrownBy(() -> yearly.record(request(Audience.BOTH), facts)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> yearly.comesFrom(Source.BUY)).isInstanceOf(Refusal.class);
    }

    private static TrainingNeed need(Audience audience) {
        return new TrainingNeed("lib", BranchId.of("veenrijk"), "LB-2026-0001", NeedOrigin.ASKED, DAY, request(audience));
    }

    private static NeedRequest request(Audience audience) {
        return new NeedRequest(Expertise.DIGISTERKER, audience, 8, NeedReason.NEW_WORK, null);
    }

    private static Programme programme(Set<String> staff, Set<UUID> volunteers, LocalDate last) {
        return new Programme(staff, volunteers, DAY, last);
    }
}
