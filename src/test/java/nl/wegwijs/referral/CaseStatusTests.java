package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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
        moves.put(CaseStatus.CLOSED, one -> one.close(CaseOutcome.DECLINED, null, Instant.EPOCH));
        return table.isKeptBy(() -> ReferralFixtures.aSignal().opened(), ReferralCase::status, moves);
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
