package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
        assertThatThrownBy(() -> new WaitlistEntry("bieb", BranchId.of("veenrijk"), CaseId.next(), List.of(),
                Instant.EPOCH)).isInstanceOf(Refusal.class);
    }

    private static WaitlistEntry onTheList() {
        return new WaitlistEntry("bieb", BranchId.of("veenrijk"), CaseId.next(), List.of(OfferingId.next()),
                Instant.EPOCH);
    }
}
