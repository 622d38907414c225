package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WaitlistEntryTests {

    private static final Map<WaitlistState, Consumer<WaitlistEntry>> MOVES = Map.of(
            WaitlistState.WAITING, WaitlistEntry::waitOn,
            WaitlistState.OFFERED, WaitlistEntry::call,
            WaitlistState.EXPIRED, WaitlistEntry::expire,
            WaitlistState.PLACED, WaitlistEntry::place,
            WaitlistState.LEFT, WaitlistEntry::leave);

    private static final Map<WaitlistState, Set<WaitlistState>> ALLOWED = Map.of(
            WaitlistState.WAITING, Set.of(WaitlistState.OFFERED, WaitlistState.LEFT),
            WaitlistState.OFFERED,
            Set.of(WaitlistState.WAITING, WaitlistState.EXPIRED, WaitlistState.PLACED, WaitlistState.LEFT),
            WaitlistState.EXPIRED, Set.of(WaitlistState.WAITING, WaitlistState.LEFT));

    static Stream<Arguments> allPairs() {
        return Arrays.stream(WaitlistState.values()).flatMap(from -> MOVES.keySet().stream()
                .map(to -> Arguments.of(from, to, ALLOWED.getOrDefault(from, Set.of()).contains(to))));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("allPairs")
    void movesOnlyAsTheTableSays(WaitlistState from, WaitlistState to, boolean allowed) {
        WaitlistEntry entry = in(from);
        if (allowed) {
            MOVES.get(to).accept(entry);
            assertThat(entry.state()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> MOVES.get(to).accept(entry)).isInstanceOf(Refusal.class);
            assertThat(entry.state()).isEqualTo(from);
        }
    }

    @Test
    void waitsForNothingNever() {
        assertThatThrownBy(() -> new WaitlistEntry("bieb", BranchId.of("veenrijk"), CaseId.next(), List.of(), false,
                Instant.EPOCH, LocalDate.EPOCH)).isInstanceOf(Refusal.class);
    }

    @Test
    void keepsTheScoreBetweenZeroAndAHundred() {
        WaitlistEntry entry = in(WaitlistState.WAITING);
        entry.rank(135);
        assertThat(entry.priorityScore()).isEqualTo(100);
        entry.rank(-5);
        assertThat(entry.priorityScore()).isZero();
    }

    @Test
    void keepsSomebodyWaitingTwiceAtMost() {
        WaitlistEntry entry = in(WaitlistState.WAITING);
        entry.decide(LongWaitDecision.KEEP_WAITING, "Groep in mei", LocalDate.EPOCH);
        entry.decide(LongWaitDecision.KEEP_WAITING, "Groep in juni", LocalDate.EPOCH);

        assertThatThrownBy(() -> entry.decide(LongWaitDecision.KEEP_WAITING, "Groep in juli", LocalDate.EPOCH))
                .isInstanceOf(Refusal.class);
        entry.decide(LongWaitDecision.EXTRA_GROUP, "Groep in juli", LocalDate.EPOCH.plusWeeks(8));
        assertThat(entry.longWaitDueOn()).isEqualTo(LocalDate.EPOCH.plusWeeks(8));
    }

    @Test
    void tellsOfALongWaitOnce() {
        WaitlistEntry entry = in(WaitlistState.WAITING);
        assertThat(entry.tellLongWait(LocalDate.EPOCH)).isTrue();
        assertThat(entry.tellLongWait(LocalDate.EPOCH.plusWeeks(8))).isFalse();
    }

    private static WaitlistEntry in(WaitlistState state) {
        WaitlistEntry entry = new WaitlistEntry("bieb", BranchId.of("veenrijk"), CaseId.next(),
                List.of(OfferingId.next()), false, Instant.EPOCH, LocalDate.EPOCH);
        switch (state) {
            case WAITING -> { }
            case OFFERED -> entry.call();
            case EXPIRED -> {
                entry.call();
                entry.expire();
            }
            case PLACED -> {
                entry.call();
                entry.place();
            }
            case LEFT -> entry.leave();
        }
        return entry;
    }
}
