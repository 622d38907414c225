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
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.partner.PartnerId;

class OnwardStatusTests {

    private static final Map<OnwardStatus, Consumer<OnwardReferral>> MOVES = Map.ofEntries(
            Map.entry(OnwardStatus.CONSENT_REFUSED, onward -> onward.answerConsent(answer(false))),
            Map.entry(OnwardStatus.HANDED_INFO, OnwardReferral::handInformation),
            Map.entry(OnwardStatus.SENT, onward -> onward.send(HandoverMode.SUPPORTED, Set.of("phone"), Instant.EPOCH)),
            Map.entry(OnwardStatus.ACCEPTED, onward -> onward.accept(Instant.EPOCH)),
            Map.entry(OnwardStatus.REJECTED, onward -> onward.reject(RejectedBecause.NO_PLACE, Instant.EPOCH)),
            Map.entry(OnwardStatus.LAPSED, onward -> onward.failed(OnwardStatus.LAPSED, null)),
            Map.entry(OnwardStatus.WITHDRAWN, onward -> onward.moveTo(OnwardStatus.WITHDRAWN)),
            Map.entry(OnwardStatus.STARTED, onward -> onward.startedOn(LocalDate.EPOCH)),
            Map.entry(OnwardStatus.RETURNED, onward -> onward.failed(OnwardStatus.RETURNED, NotStartedBecause.WRONG_LEVEL)),
            Map.entry(OnwardStatus.NOT_STARTED, onward -> onward.failed(OnwardStatus.NOT_STARTED, null)),
            Map.entry(OnwardStatus.COMPLETED, onward -> onward.completedOn(LocalDate.EPOCH)));

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
        onward.answerConsent(answer(true));
        return onward;
    }

    private static SharingAnswer answer(boolean given) {
        return new SharingAnswer(given, ConsentMethod.SPOKEN, true, false, false);
    }

    @ParameterizedTest
    @EnumSource
    void isOpenAsLongAsItCanStillBeWithdrawn(OnwardStatus status) {
        assertThat(status.isOpen()).isEqualTo(status.leadsTo(OnwardStatus.WITHDRAWN));
    }
}
