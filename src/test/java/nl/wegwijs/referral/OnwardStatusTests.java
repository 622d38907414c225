package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.partner.PartnerId;

class OnwardStatusTests {

    private static final Map<OnwardStatus, Consumer<OnwardReferral>> MOVES = Map.of(
            OnwardStatus.CONSENT_REFUSED, onward -> onward.answerConsent(false, false),
            OnwardStatus.HANDED_INFO, OnwardReferral::handInformation,
            OnwardStatus.SENT, onward -> onward.send(HandoverMode.SUPPORTED, Set.of("phone"), Instant.EPOCH),
            OnwardStatus.ACCEPTED, onward -> onward.accept(Instant.EPOCH),
            OnwardStatus.REJECTED, onward -> onward.reject(RejectedBecause.NO_PLACE, Instant.EPOCH),
            OnwardStatus.LAPSED, onward -> onward.failed(OnwardStatus.LAPSED, null),
            OnwardStatus.WITHDRAWN, onward -> onward.moveTo(OnwardStatus.WITHDRAWN),
            OnwardStatus.STARTED, onward -> onward.startedOn(LocalDate.EPOCH),
            OnwardStatus.RETURNED, onward -> onward.failed(OnwardStatus.RETURNED, NotStartedBecause.WRONG_LEVEL),
            OnwardStatus.NOT_STARTED, onward -> onward.failed(OnwardStatus.NOT_STARTED, null));

    private final TransitionTable<OnwardStatus> table = TransitionTable.of("onward", OnwardStatus.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(OnwardStatus::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(OnwardStatusTests::agreedTo, OnwardReferral::status, MOVES);
    }

    private static OnwardReferral agreedTo() {
        OnwardReferral onward = new OnwardReferral("DV-2026-0001", ReferralFixtures.aSignal().opened(),
                new OnwardPlan(OnwardReason.FORMAL_COURSE, PartnerId.next(), null, null));
        onward.answerConsent(true, false);
        return onward;
    }

    @ParameterizedTest
    @EnumSource
    void isOpenAsLongAsItCanStillBeWithdrawn(OnwardStatus status) {
        assertThat(status.isOpen()).isEqualTo(status.leadsTo(OnwardStatus.WITHDRAWN));
    }
}
