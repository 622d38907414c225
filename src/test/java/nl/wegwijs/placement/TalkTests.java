package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.referral.GoalId;
import nl.wegwijs.referral.GoalResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"REACHED,REACHED", "REACHED REACHED,REACHED", "REACHED DROPPED,REACHED", "REACHED NOT,PARTLY",
            "PARTLY,PARTLY", "PARTLY NOT,PARTLY", "NOT NOT,NOT", "DROPPED,DROPPED"})
    void sumsUpTheGoalsThatStillCount(String results, GoalResult overall) {
        List<GoalMeasured> goals = Arrays.stream(results.split(" "))
                .map(result -> new GoalMeasured(GoalId.next(), SkillDomain.NUMERACY, GoalResult.valueOf(result), null, null)).toList();
        assertThat(endTalk(goals, 3).overall()).isEqualTo(overall);
    }

    @ParameterizedTest
    @CsvSource({"0", "6"})
    void refusesASelfRelianceOutsideOneToFive(int selfReliance) {
        List<GoalMeasured> goals = List.of(new GoalMeasured(GoalId.next(), SkillDomain.NUMERACY, GoalResult.NOT, null, null));
        assertThatThrownBy(() -> endTalk(goals, selfReliance)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesAnEndTalkWithoutGoals() {
        assertThatThrownBy(() -> endTalk(List.of(), 3)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesNoObstaclesBesideAnObstacle() {
        assertThatThrownBy(() -> new Talk(DAY, GoingWell.YES, Set.of(Obstacle.NONE, Obstacle.TIME), null,
                TalkAction.NONE, null, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void stopsWithAnUnknownReasonWhenNoneIsGiven() {
        assertThat(new Talk(DAY, GoingWell.NO, null, null, TalkAction.STOP, null, null).endReason())
                .isEqualTo(EndReason.UNKNOWN);
    }

    @Test
    void refusesANextTalkThatIsNotLater() {
        assertThatThrownBy(() -> new Talk(DAY, GoingWell.YES, null, null, TalkAction.NONE, DAY, null))
                .isInstanceOf(Refusal.class);
    }

    private static EndTalk endTalk(List<GoalMeasured> goals, int selfReliance) {
        return new EndTalk(DAY, goals, selfReliance, 3, null, GoOn.YES, null, 8, false);
    }
}
