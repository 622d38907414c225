package nl.wegwijs.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolunteerRequestTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final Map<RequestState, Consumer<VolunteerRequest>> MOVES = Map.of(
            RequestState.SENT_OUT, one -> one.sendOut(wanted(1, RequestChannel.OWN), DAY),
            RequestState.PASSED_ON, one -> one.sendOut(wanted(1, RequestChannel.SCHOOL), DAY),
            RequestState.FILLED, VolunteerRequest::finds,
            RequestState.UNANSWERED, VolunteerRequest::giveUp);

    private final TransitionTable<RequestState> table = TransitionTable.of("request", RequestState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(RequestState::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(VolunteerRequestTests::request, one -> one.view().state(), MOVES);
    }

    @Test
    void isFilledByAsManyAsAreWanted() {
        VolunteerRequest request = request();
        request.sendOut(wanted(2, RequestChannel.OWN), DAY);
        assertThat(request.finds()).isFalse();
        assertThat(request.finds()).isTrue();
        assertThat(request.view().found()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 21})
    void wantsAFewPeople(int people) {
        assertThatThrownBy(() -> request().sendOut(wanted(people, RequestChannel.OWN), DAY)).isInstanceOf(Refusal.class);
    }

    @Test
    void namesTheOrganisationThatIsAskedAndNoOther() {
        assertThatThrownBy(() -> request().sendOut(wanted(1, RequestChannel.VOLUNTEER_ORGANISATION), DAY))
                .isInstanceOf(Refusal.class);
        VolunteerRequest own = request();
        own.sendOut(new Wanted(VolunteerFunction.TAALCAFE, 1, RequestChannel.OWN, PartnerId.next(), null), DAY);
        assertThat(own.view().partner()).isNull();
    }

    private static VolunteerRequest request() {
        return new VolunteerRequest("lib", BranchId.of("veenrijk"), "VV-2026-0001", VolunteerFunction.TAALCAFE);
    }

    private static Wanted wanted(int people, RequestChannel channel) {
        return new Wanted(VolunteerFunction.TAALCAFE, people, channel, null, RequestReason.TOO_FEW);
    }
}
