package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import nl.wegwijs.TransitionTable;

class SignalStatusTests {

    private static final Map<SignalStatus, Consumer<Signal>> MOVES = Map.of(
            SignalStatus.NEEDS_INFO, signal -> signal.askInfo(Instant.EPOCH),
            SignalStatus.SUBMITTED, signal -> signal.complete(new InfoAnswer(InfoAnswerKind.RECEIVED,
                    ConsentAtSource.YES_SPOKEN, LocalDate.EPOCH, true, false, null), Instant.EPOCH),
            SignalStatus.EXPIRED, signal -> signal.expire(Instant.EPOCH),
            SignalStatus.ACCEPTED, signal -> signal.acceptInto(CaseId.next(), Instant.EPOCH),
            SignalStatus.REJECTED, signal -> signal.reject(RejectReason.YOUTH, Instant.EPOCH),
            SignalStatus.MERGED, signal -> signal.mergeInto(CaseId.next(), Instant.EPOCH),
            SignalStatus.ANONYMOUS_COUNTED, signal -> signal.countAnonymously(Instant.EPOCH));

    private final TransitionTable<SignalStatus> table = TransitionTable.of("signal", SignalStatus.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(SignalStatus::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(() -> ReferralFixtures.aSignal().booked(), Signal::status, MOVES);
    }
}
