package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OnwardStatusTests {

    // The arrows of the reference, written out a second time on purpose.
    private static final Set<String> ARROWS = Set.of(
            "PREPARED>CONSENT_REFUSED", "PREPARED>SENT", "PREPARED>HANDED_INFO", "PREPARED>WITHDRAWN",
            "SENT>ACCEPTED", "SENT>REJECTED", "SENT>LAPSED", "SENT>WITHDRAWN",
            "ACCEPTED>STARTED", "ACCEPTED>RETURNED", "ACCEPTED>NOT_STARTED", "ACCEPTED>WITHDRAWN");

    static Stream<Arguments> allPairs() {
        return Stream.of(OnwardStatus.values())
                .flatMap(from -> Stream.of(OnwardStatus.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("allPairs")
    void movesAlongTheArrowsOnly(OnwardStatus from, OnwardStatus to) {
        assertThat(from.leadsTo(to)).isEqualTo(ARROWS.contains(from + ">" + to));
    }

    @ParameterizedTest
    @EnumSource
    void isOpenAsLongAsItCanStillBeWithdrawn(OnwardStatus status) {
        assertThat(status.isOpen()).isEqualTo(status.leadsTo(OnwardStatus.WITHDRAWN));
    }
}
