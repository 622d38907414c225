package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.course.Certificate;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlacementTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final BranchId BRANCH = BranchId.of("veenrijk");

    private static final Map<PlacementStatus, Consumer<Placement>> MOVES = Map.of(
            PlacementStatus.ACCEPTED, p -> p.accept(null, DAY),
            PlacementStatus.DECLINED, p -> p.decline(DeclineReason.TIME),
            PlacementStatus.EXPIRED, Placement::expire,
            PlacementStatus.STARTED, p -> p.start(DAY),
            PlacementStatus.NO_SHOW, p -> p.stayAway(DAY),
            PlacementStatus.COMPLETED, p -> p.complete(DAY),
            PlacementStatus.ENDED_EARLY, p -> p.endEarly(DAY, EndReason.NO_CLICK),
            PlacementStatus.MOVED_TO_OTHER, p -> p.moveOn(DAY),
            PlacementStatus.CANCELLED_BY_PROVIDER, p -> p.callOff(DAY),
            PlacementStatus.WITHDRAWN, p -> p.withdraw(DAY));

    private final TransitionTable<PlacementStatus> table = TransitionTable.of("placement", PlacementStatus.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy((from, to) -> from.next().contains(to));
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(List.of(PlacementTests::offered, PlacementTests::proposed), Placement::status, MOVES);
    }

    @Test
    void endsEarlyWithAReasonOnly() {
        Placement placement = in(PlacementStatus.STARTED);
        assertThatThrownBy(() -> placement.endEarly(DAY, null)).isInstanceOf(Refusal.class);
        assertThat(placement.status()).isEqualTo(PlacementStatus.STARTED);
    }

    @ParameterizedTest
    @EnumSource
    void isNoDropOutWhenSomethingBetterCame(EndReason reason) {
        Placement placement = in(PlacementStatus.STARTED);
        placement.endEarly(DAY, reason);
        assertThat(placement.isDropOut()).isEqualTo(!Set.of(EndReason.GOAL_REACHED, EndReason.FOUND_WORK,
                EndReason.OTHER_EDUCATION, EndReason.MOVED_AWAY).contains(reason));
    }

    @ParameterizedTest
    @EnumSource
    void hasASeatOnlyWhileItIsHeldOrTaken(PlacementStatus status) {
        Placement placement = in(status);
        assertThat(placement.holdsSeat()).isEqualTo(status == PlacementStatus.OFFERED);
        assertThat(placement.takesSeat())
                .isEqualTo(status == PlacementStatus.ACCEPTED || status == PlacementStatus.STARTED);
    }

    @Test
    void awardsNothingBeforeTheStart() {
        assertThatThrownBy(() -> in(PlacementStatus.OFFERED).award(Certificate.PARTICIPATION))
                .isInstanceOf(Refusal.class);
    }

    private static Placement in(PlacementStatus status) {
        if (status == PlacementStatus.PROPOSED) {
            return proposed();
        }
        Placement placement = offered();
        wayTo(status).forEach(step -> MOVES.get(step).accept(placement));
        return placement;
    }

    private static Placement offered() {
        return Placement.offer("bieb", BRANCH, CaseId.next(), OfferingId.next(), RunId.next(), true, Instant.EPOCH);
    }

    private static Placement proposed() {
        return Placement.propose("bieb", BRANCH, CaseId.next(), OfferingId.next());
    }

    private static List<PlacementStatus> wayTo(PlacementStatus status) {
        return switch (status) {
            case PROPOSED, OFFERED -> List.of();
            case ACCEPTED, DECLINED, EXPIRED -> List.of(status);
            case STARTED, NO_SHOW, CANCELLED_BY_PROVIDER, WITHDRAWN -> List.of(PlacementStatus.ACCEPTED, status);
            case COMPLETED, ENDED_EARLY, MOVED_TO_OTHER ->
                List.of(PlacementStatus.ACCEPTED, PlacementStatus.STARTED, status);
        };
    }
}
