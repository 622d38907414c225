package nl.wegwijs.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.wegwijs.TransitionTable;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RecognitionTrainingTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant SOON = NOW.plus(Duration.ofDays(30));
    private static final Map<TrainingState, Consumer<RecognitionTraining>> MOVES = Map.of(
            TrainingState.DISCUSSED, RecognitionTrainingTests::goesBackToPlanning,
            TrainingState.PLANNED, one -> one.plan(planAt(SOON), NOW, DAY),
            TrainingState.CONFIRMED, one -> one.confirm(8, 20),
            TrainingState.GIVEN, one -> one.give(8, 1, DAY),
            TrainingState.EVALUATED, one -> one.evaluate(new Evaluation(null, 0, null, null)),
            TrainingState.CLOSED, one -> one.close("Elke maand bellen", DAY.plusYears(1)),
            TrainingState.CANCELLED, RecognitionTraining::cancel);

    private final TransitionTable<TrainingState> table = TransitionTable.of("training", TrainingState.class);

    @TestFactory
    Stream<DynamicTest> movesAlongTheArrowsOnly() {
        return table.isKeptBy(TrainingState::leadsTo);
    }

    @TestFactory
    Stream<DynamicTest> refusesEveryOtherStep() {
        return table.isKeptBy(RecognitionTrainingTests::asked, RecognitionTraining::state, MOVES);
    }

    @Test
    void letsNobodyComeInThePastAndNoMoreThanFit() {
        RecognitionTraining training = asked();
        assertThatThrownBy(() -> training.discuss(request(DAY.plusDays(1)), DAY)).isInstanceOf(Refusal.class);
        training.discuss(request(null), DAY);
        assertThatThrownBy(() -> training.plan(planAt(NOW), NOW, DAY)).isInstanceOf(Refusal.class);
        training.plan(planAt(SOON), NOW, DAY);
        assertThatThrownBy(() -> training.confirm(17, 16)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> training.confirm(0, 16)).isInstanceOf(Refusal.class);
        training.confirm(16, 16);
        assertThatThrownBy(() -> training.give(22, null, DAY)).isInstanceOf(Refusal.class);
        training.give(21, null, DAY);
        assertThat(training.state()).isEqualTo(TrainingState.GIVEN);
    }

    @Test
    void isRatedFromItsOwnDayUntilThatIsWorkedOut() {
        RecognitionTraining training = asked();
        MOVES.get(TrainingState.DISCUSSED).accept(training);
        List.of(TrainingState.PLANNED, TrainingState.CONFIRMED).forEach(step -> MOVES.get(step).accept(training));
        assertThat(training.mayBeRated(SOON.minusSeconds(1))).isFalse();
        assertThat(training.mayBeRated(SOON)).isTrue();
        MOVES.get(TrainingState.GIVEN).accept(training);
        assertThat(training.mayBeRated(SOON.plusSeconds(1))).isTrue();
        MOVES.get(TrainingState.EVALUATED).accept(training);
        assertThat(training.mayBeRated(SOON.plusSeconds(1))).isFalse();
    }

    @Test
    void averagesWhatWasSaid() {
        TrainingId id = TrainingId.next();
        Ratings ratings = Ratings.of(List.of(new TrainingRating(UUID.randomUUID(), id, 8, "Doorvragen", null),
                new TrainingRating(UUID.randomUUID(), id, 7, null, "Langer oefenen"),
                new TrainingRating(UUID.randomUUID(), id, 8, null, null)));
        assertThat(ratings.average()).isEqualByComparingTo("7.7");
        assertThat(ratings.remember()).containsExactly("Doorvragen");
        assertThat(ratings.improve()).containsExactly("Langer oefenen");
        assertThat(Ratings.of(List.of()).average()).isNull();
    }

    private static void goesBackToPlanning(RecognitionTraining training) {
        switch (training.state()) {
            case PLANNED -> training.askOtherDay(null);
            case CONFIRMED -> training.planAgain();
            default -> training.discuss(request(null), DAY);
        }
    }

    private static RecognitionTraining asked() {
        return new RecognitionTraining("lib", new Partner(PartnerId.next(), "UWV", PartnerType.UWV, BranchId.of("veenrijk"),
                false), "HT-2026-0001", null, "token", DAY, request(null));
    }

    private static TrainingRequest request(LocalDate trainedOn) {
        return new TrainingRequest(TrainingTopic.BOTH, "Klantmanagers", 12, 180, trainedOn, true, null);
    }

    private static TrainingPlan planAt(Instant at) {
        return new TrainingPlan(TrainingVariant.EXTENDED, at, "Leerzaal", "training", true);
    }
}
