package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import nl.wegwijs.library.Refusal;

class CaseStatusTests {

    // The arrows of the reference, written out a second time on purpose. Every open status leads to CLOSED.
    private static final Set<String> ARROWS = Set.of(
            "SIGNALLED>CONTACTING", "CONTACTING>INTAKE", "INTAKE>ASSESSMENT", "INTAKE>ADVISED", "INTAKE>ONWARD",
            "ASSESSMENT>ADVISED", "ADVISED>WAITING", "ADVISED>OFFERED", "ADVISED>IN_PROGRESS", "ADVISED>ONWARD",
            "WAITING>OFFERED", "WAITING>ADVISED", "WAITING>ONWARD", "OFFERED>PLACED", "OFFERED>WAITING", "PLACED>IN_PROGRESS",
            "PLACED>WAITING", "IN_PROGRESS>ADVISED", "IN_PROGRESS>ONWARD", "IN_PROGRESS>AFTERCARE",
            "ONWARD>ADVISED", "ONWARD>AFTERCARE", "AFTERCARE>ADVISED");

    static Stream<Arguments> allPairs() {
        return Stream.of(CaseStatus.values())
                .flatMap(from -> Stream.of(CaseStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void movesAlongTheArrowsOnly(CaseStatus from, CaseStatus to) {
        boolean allowed = to == CaseStatus.CLOSED ? from != CaseStatus.CLOSED : ARROWS.contains(from + ">" + to);
        assertThat(from.leadsTo(to)).isEqualTo(allowed);
    }

    @Test
    void refusesAStepThatTheTableDoesNotKnow() {
        ReferralCase one = ReferralFixtures.aSignal().opened();
        assertThatThrownBy(() -> one.moveTo(CaseStatus.IN_PROGRESS, Instant.EPOCH))
                .isInstanceOf(Refusal.class).hasMessageContaining("al verder");
        assertThat(one.status()).isEqualTo(CaseStatus.SIGNALLED);
    }

    @Test
    void closesOnceOnly() {
        ReferralCase one = ReferralFixtures.aSignal().opened();
        one.close(CaseOutcome.DECLINED, null, Instant.EPOCH);
        assertThatThrownBy(() -> one.close(CaseOutcome.GOAL_REACHED, null, Instant.EPOCH))
                .isInstanceOf(Refusal.class);
        assertThat(one.outcome()).isEqualTo(CaseOutcome.DECLINED);
    }
}
