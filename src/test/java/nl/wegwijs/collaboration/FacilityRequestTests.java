package nl.wegwijs.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.course.Session;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerType;

class FacilityRequestTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Map<FacilityState, Consumer<FacilityRequest>> MOVES = Map.of(
            FacilityState.APPROVED, one -> one.approve("Leerzaal", null),
            FacilityState.DECLINED, one -> one.decline("Alles is bezet"),
            FacilityState.CANCELLED, FacilityRequest::cancel,
            FacilityState.USED, one -> one.count(12));

    private final TransitionTable<FacilityState> table = TransitionTable.of("facility", FacilityState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(FacilityState::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(() -> asked(DAY, 10, 12, 3), FacilityRequest::state, MOVES);
    }

    @Test
    void holdsItsRoomOnItsOwnMomentsOnly() {
        FacilityRequest request = asked(DAY, 10, 12, 3);
        List<Session> second = List.of(session(DAY.plusWeeks(1), 11, 13));
        assertThat(request.holds("Leerzaal", second)).isFalse();
        request.approve("Leerzaal", null);
        assertThat(request.holds("Leerzaal", second)).isTrue();
        assertThat(request.holds("Huiskamer", second)).isFalse();
        assertThat(request.holds("Leerzaal", List.of(session(DAY.plusWeeks(1), 12, 13)))).isFalse();
        assertThat(request.holds("Leerzaal", List.of(session(DAY.plusWeeks(3), 10, 12)))).isFalse();
        request.cancel();
        assertThat(request.holds("Leerzaal", second)).isFalse();
    }

    @Test
    void refusesADayThatIsOverAndAnEndBeforeTheBeginning() {
        assertThatThrownBy(() -> asked(DAY.minusDays(1), 10, 12, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> asked(DAY, 12, 12, 1)).isInstanceOf(Refusal.class);
    }

    @Test
    void countsAgainInsteadOfTwice() {
        FacilityRequest request = asked(DAY, 10, 12, 1);
        request.approve("Leerzaal", null);
        request.count(12);
        request.count(14);
        assertThat(request.view().visitors()).isEqualTo(14);
    }

    private static Session session(LocalDate day, int from, int until) {
        return new Session(day, LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    private static FacilityRequest asked(LocalDate first, int from, int until, int times) {
        return new FacilityRequest("lib", new Partner(PartnerId.next(), "UWV", PartnerType.UWV, BranchId.of("veenrijk"), false),
                "RV-2026-0001", null, DAY, new FacilityAsked(FacilityPurpose.OFFICE_HOUR, first, LocalTime.of(from, 0),
                        LocalTime.of(until, 0), times, 6));
    }
}
