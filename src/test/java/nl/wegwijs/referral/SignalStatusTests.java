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
            SignalStatus.SUBMITTED, SignalStatusTests::submitAgain,
            SignalStatus.WITHDRAWN, signal -> signal.withdraw(Instant.EPOCH),
            SignalStatus.EXPIRED, signal -> signal.expire(Instant.EPOCH),
            SignalStatus.ACCEPTED, signal -> signal.acceptInto(CaseId.next(), Instant.EPOCH),
            SignalStatus.REJECTED, signal -> signal.reject(RejectReason.YOUTH, Instant.EPOCH),
            SignalStatus.MERGED, signal -> signal.mergeInto(CaseId.next(),
                    ReferralFixtures.aPerson("Kees", "0600000014", "9001"), Instant.EPOCH),
            SignalStatus.ANONYMOUS_COUNTED, signal -> signal.countAnonymously(Instant.EPOCH));

    private final TransitionTable<SignalStatus> table = TransitionTable.of("signal", SignalStatus.class);

    private static void submitAgain(Signal signal) {
        if (signal.status() == SignalStatus.MERGED) {
            signal.unmerge(UndoReason.WRONG_CHOICE, Instant.EPOCH);
        } else {
            signal.complete(new InfoAnswer(InfoAnswerKind.RECEIVED, ConsentAtSource.YES_SPOKEN, LocalDate.EPOCH, true,
                    false, null), Instant.EPOCH);
        }
    }

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(SignalStatus::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(() -> ReferralFixtures.aSignal().booked(), Signal::status, MOVES);
    }
}
