package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WaitlistEntryTests {

    private static final Map<WaitlistState, Consumer<WaitlistEntry>> MOVES = Map.of(
            WaitlistState.WAITING, WaitlistEntry::waitOn,
            WaitlistState.OFFERED, WaitlistEntry::call,
            WaitlistState.EXPIRED, WaitlistEntry::expire,
            WaitlistState.PLACED, WaitlistEntry::place,
            WaitlistState.LEFT, WaitlistEntry::leave);

    private final TransitionTable<WaitlistState> table = TransitionTable.of("waitlist", WaitlistState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy((from, to) -> from.next().contains(to));
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(WaitlistEntryTests::onTheList, WaitlistEntry::state, MOVES);
    }

    @Test
    void waitsForNothingNever() {
        assertThatThrownBy(() -> new WaitlistEntry("bieb", BranchId.of("veenrijk"), CaseId.next(), List.of(), false,
                Instant.EPOCH, LocalDate.EPOCH)).isInstanceOf(Refusal.class);
    }

    @Test
    void keepsTheScoreBetweenZeroAndAHundred() {
        WaitlistEntry entry = onTheList();
        entry.rank(135);
        assertThat(entry.priorityScore()).isEqualTo(100);
        entry.rank(-5);
        assertThat(entry.priorityScore()).isZero();
    }

    @Test
    void keepsSomebodyWaitingTwiceAtMost() {
        WaitlistEntry entry = onTheList();
        entry.decide(LongWaitDecision.KEEP_WAITING, "Groep in mei", LocalDate.EPOCH);
        entry.decide(LongWaitDecision.KEEP_WAITING, "Groep in juni", LocalDate.EPOCH);

        assertThatThrownBy(() -> entry.decide(LongWaitDecision.KEEP_WAITING, "Groep in juli", LocalDate.EPOCH))
                .isInstanceOf(Refusal.class);
        entry.decide(LongWaitDecision.EXTRA_GROUP, "Groep in juli", LocalDate.EPOCH.plusWeeks(8));
        assertThat(entry.longWaitDueOn()).isEqualTo(LocalDate.EPOCH.plusWeeks(8));
    }

    @Test
    void tellsOfALongWaitOnce() {
        WaitlistEntry entry = onTheList();
        assertThat(entry.tellLongWait(LocalDate.EPOCH)).isTrue();
        assertThat(entry.tellLongWait(LocalDate.EPOCH.plusWeeks(8))).isFalse();
    }

    private static WaitlistEntry onTheList() {
        return new WaitlistEntry("bieb", BranchId.of("veenrijk"), CaseId.next(), List.of(OfferingId.next()), false,
                Instant.EPOCH, LocalDate.EPOCH);
    }
}
