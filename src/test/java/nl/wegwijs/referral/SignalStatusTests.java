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

class SignalStatusTests {

    // The arrows of the reference, written out a second time on purpose.
    private static final Set<String> ARROWS = Set.of(
            "SUBMITTED>NEEDS_INFO", "NEEDS_INFO>SUBMITTED", "SUBMITTED>ACCEPTED", "SUBMITTED>REJECTED",
            "SUBMITTED>MERGED", "NEEDS_INFO>EXPIRED", "SUBMITTED>ANONYMOUS_COUNTED");

    static Stream<Arguments> allPairs() {
        return Stream.of(SignalStatus.values())
                .flatMap(from -> Stream.of(SignalStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void movesAlongTheArrowsOnly(SignalStatus from, SignalStatus to) {
        assertThat(from.leadsTo(to)).isEqualTo(ARROWS.contains(from + ">" + to));
    }

    @Test
    void refusesToAcceptWhatWasRejected() {
        Signal signal = ReferralFixtures.aSignal().booked();
        signal.reject(RejectReason.YOUTH, Instant.EPOCH);
        assertThatThrownBy(() -> signal.acceptInto(CaseId.next(), Instant.EPOCH))
                .isInstanceOf(Refusal.class).hasMessageContaining("al verder");
    }
}
