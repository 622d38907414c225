package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.volunteer.VolunteerId;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class VolunteerMatchTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final Map<MatchState, Consumer<VolunteerMatch>> MOVES = Map.of(
            MatchState.TRIAL, match -> match.beginTrial(DAY, DAY.plusWeeks(4), DAY.plusYears(1)),
            MatchState.ACTIVE, VolunteerMatch::goOn,
            MatchState.NO_MATCH, match -> match.giveUp(DAY, EndReason.NO_CLICK),
            MatchState.ENDED, match -> {
                // Nothing else ends a match: what is not active yet is no match.
                if (match.state() != MatchState.ACTIVE) {
                    throw Refusal.conflict("MATCH_STATE", "");
                }
                match.close(DAY);
            });

    private final TransitionTable<MatchState> table = TransitionTable.of("match", MatchState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy((from, to) -> from.next().contains(to));
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(VolunteerMatchTests::proposed, VolunteerMatch::state, MOVES);
    }

    @Test
    void goesOnWithSomebodyElseWhereItStood() {
        VolunteerMatch first = proposed();
        first.beginTrial(DAY, DAY.plusWeeks(4), DAY.plusYears(1));
        first.goOn();
        VolunteerId other = VolunteerId.next();

        VolunteerMatch next = first.passOn(other, DAY.plusWeeks(9));

        assertThat(first.state()).isEqualTo(MatchState.ENDED);
        assertThat(next.state()).isEqualTo(MatchState.ACTIVE);
        assertThat(next.volunteerId()).isEqualTo(other);
        assertThat(next.placementId()).isEqualTo(first.placementId());
        assertThat(next.plannedEnd()).isEqualTo(first.plannedEnd());
    }

    @Test
    void isNoFailureOfTheTwoWhenTheVolunteerStops() {
        VolunteerMatch lost = proposed();
        lost.close(DAY);
        VolunteerMatch tried = proposed();
        tried.giveUp(DAY, EndReason.NO_CLICK);

        assertThat(lost.state()).isEqualTo(MatchState.NO_MATCH);
        assertThat(lost.hasFailed()).isFalse();
        assertThat(tried.hasFailed()).isTrue();
    }

    @Test
    void plansNoFirstMeetingOfPeopleWhoMet() {
        VolunteerMatch met = proposed();
        met.beginTrial(DAY, DAY.plusWeeks(4), DAY.plusYears(1));
        assertThatThrownBy(() -> met.meetLater(Instant.EPOCH)).isInstanceOf(Refusal.class);
    }

    @Test
    void agreesOnEverythingBeforeTheyMeet() {
        VolunteerId volunteer = VolunteerId.next();
        assertThatThrownBy(() -> new MatchProposal(null, true, Rhythm.WEEKLY, 60, MeetingPlace.LIBRARY, Instant.EPOCH,
                false)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new MatchProposal(volunteer, true, Rhythm.WEEKLY, 60, MeetingPlace.LIBRARY, null,
                false)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new MatchProposal(volunteer, true, Rhythm.WEEKLY, 30, MeetingPlace.LIBRARY,
                Instant.EPOCH, false)).isInstanceOf(Refusal.class);
    }

    private static VolunteerMatch proposed() {
        Placement placement = Placement.propose("bieb", BranchId.of("veenrijk"), CaseId.next(), OfferingId.next());
        return new VolunteerMatch(placement, new MatchProposal(VolunteerId.next(), true, Rhythm.WEEKLY, 90,
                MeetingPlace.LIBRARY, Instant.EPOCH, true));
    }
}
