package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.library.Refusal;

class CaseStatusTests {

    private final TransitionTable<CaseStatus> table = TransitionTable.of("case", CaseStatus.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(CaseStatus::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        Map<CaseStatus, Consumer<ReferralCase>> moves = new EnumMap<>(CaseStatus.class);
        for (CaseStatus status : CaseStatus.values()) {
            moves.put(status, one -> one.moveTo(status, Instant.EPOCH));
        }
        moves.put(CaseStatus.ON_HOLD, one -> one.hold(LocalDate.EPOCH, PauseReason.WORK, Instant.EPOCH));
        moves.put(CaseStatus.CLOSED, one -> one.close(CaseOutcome.DECLINED, null, Instant.EPOCH));
        return table.isKeptBy(() -> ReferralFixtures.aSignal().opened(), ReferralCase::status, moves);
    }

    @ParameterizedTest
    @EnumSource(names = {"ON_HOLD", "CLOSED"}, mode = EnumSource.Mode.EXCLUDE)
    void goesOnAfterAPauseWhereItStood(CaseStatus before) {
        ReferralCase one = ReferralFixtures.aSignal().opened();
        table.way(CaseStatus.SIGNALLED, before).forEach(step -> one.moveTo(step, Instant.EPOCH));
        one.hold(LocalDate.EPOCH.plusDays(9), PauseReason.AWAY, Instant.EPOCH);
        assertThat(one.isOnHold()).isTrue();
        assertThatThrownBy(() -> one.moveTo(before, Instant.EPOCH)).isInstanceOf(Refusal.class);

        assertThat(one.goOn(Instant.EPOCH).since()).isEqualTo(Instant.EPOCH);
        assertThat(one.status()).isEqualTo(before);
        assertThatThrownBy(() -> one.goOn(Instant.EPOCH)).isInstanceOf(Refusal.class);
    }

    @Test
    void standsStillOnceAtATime() {
        ReferralCase one = ReferralFixtures.aSignal().opened();
        one.hold(LocalDate.EPOCH.plusDays(9), PauseReason.AWAY, Instant.EPOCH);
        assertThatThrownBy(() -> one.hold(LocalDate.EPOCH.plusDays(20), PauseReason.WORK, Instant.EPOCH))
                .isInstanceOf(Refusal.class).hasMessageContaining("al pauze");

        one.goOn(Instant.EPOCH);
        assertThat(one.status()).isEqualTo(CaseStatus.SIGNALLED);
    }

    @ParameterizedTest
    @EnumSource(names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void handsOverWhoMovesFromEveryOpenStatus(CaseStatus before) {
        ReferralCase one = ReferralFixtures.aSignal().opened();
        table.way(CaseStatus.SIGNALLED, before).forEach(step -> {
            if (step == CaseStatus.ON_HOLD) {
                one.hold(LocalDate.EPOCH, PauseReason.AWAY, Instant.EPOCH);
            } else {
                one.moveTo(step, Instant.EPOCH);
            }
        });
        one.transfer(Instant.EPOCH);
        assertThat(one.status()).isEqualTo(CaseStatus.ONWARD);
        assertThat(one.pause()).isNull();
    }

    @Test
    void closesOnceOnly() {
        ReferralCase one = ReferralFixtures.aSignal().opened();
        one.close(CaseOutcome.DECLINED, null, Instant.EPOCH);
        assertThatThrownBy(() -> one.close(CaseOutcome.GOAL_REACHED, null, Instant.EPOCH))
                .isInstanceOf(Refusal.class).hasMessageContaining("al verder");
        assertThat(one.outcome()).isEqualTo(CaseOutcome.DECLINED);
    }
}
