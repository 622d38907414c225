package nl.wegwijs.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.Confidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SkillAssessmentTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final SkillLevel INSTROOM = SkillLevel.of(LevelScale.DIGITAL, "INSTROOM");

    private static final Map<AssessmentStatus, Consumer<SkillAssessment>> MOVES = Map.of(
            AssessmentStatus.PROPOSED, a -> a.propose(Instrument.OTHER),
            AssessmentStatus.PREPARED, a -> a.prepare(Instrument.DIGIMETER, Instant.EPOCH, false),
            AssessmentStatus.TAKEN, a -> a.take(taken(TakeOutcome.DONE), "anna"),
            AssessmentStatus.STOPPED, a -> a.take(taken(TakeOutcome.STOPPED), "anna"),
            AssessmentStatus.REFUSED, a -> a.take(taken(TakeOutcome.REFUSED), "anna"),
            AssessmentStatus.NO_SHOW, a -> a.take(taken(TakeOutcome.NO_SHOW), "anna"),
            AssessmentStatus.MEASURED, a -> a.measure(INSTROOM, Confidence.INDICATION, null));

    private static final Map<AssessmentStatus, Set<AssessmentStatus>> ALLOWED = Map.of(
            AssessmentStatus.PROPOSED, Set.of(AssessmentStatus.PROPOSED, AssessmentStatus.PREPARED),
            AssessmentStatus.PREPARED, Set.of(AssessmentStatus.TAKEN, AssessmentStatus.STOPPED,
                    AssessmentStatus.REFUSED, AssessmentStatus.NO_SHOW),
            AssessmentStatus.TAKEN, Set.of(AssessmentStatus.MEASURED));

    static Stream<Arguments> allPairs() {
        return Arrays.stream(AssessmentStatus.values()).flatMap(from -> MOVES.keySet().stream()
                .map(to -> Arguments.of(from, to, ALLOWED.getOrDefault(from, Set.of()).contains(to))));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @MethodSource("allPairs")
    void movesOnlyAsTheTableSays(AssessmentStatus from, AssessmentStatus to, boolean allowed) {
        SkillAssessment assessment = in(from);
        if (allowed) {
            MOVES.get(to).accept(assessment);
            assertThat(assessment.status()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> MOVES.get(to).accept(assessment)).isInstanceOf(Refusal.class);
            assertThat(assessment.status()).isEqualTo(from);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TAALVERKENNER", "TAALMETER_1F2F", "REKENMETER_1F", "DIGIMETER", "SOCIALE_INCLUSIEMETER",
            "TAALZELFTEST", "DIGIZELFTEST"})
    void neverCallsAScreenerTested(Instrument screener) {
        SkillAssessment assessment = proposed();
        assessment.prepare(screener, Instant.EPOCH, false);
        assessment.take(taken(TakeOutcome.DONE), "anna");
        assertThatThrownBy(() -> assessment.measure(INSTROOM, Confidence.TESTED, null))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void refusesALevelOnTheScaleOfAnotherDomain() {
        SkillAssessment assessment = in(AssessmentStatus.TAKEN);
        assertThatThrownBy(() -> assessment.measure(SkillLevel.of(LevelScale.NT2_CEFR, "A2"),
                Confidence.INDICATION, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void keepsTheLevelOfTheAssessorWhenTheTableGivesNone() {
        SkillAssessment assessment = proposed();
        assessment.prepare(Instrument.INTAKE_CANDO, Instant.EPOCH, true);
        assessment.take(new TakenTest(DAY, TakeOutcome.DONE, null, INSTROOM, HelpNeeded.SOME), "anna");
        assessment.measure(null, Confidence.OBSERVED, null);
        assertThat(assessment.level()).contains(INSTROOM);
    }

    @Test
    void isValidForTwelveMonths() {
        SkillAssessment assessment = in(AssessmentStatus.MEASURED);
        assertThat(assessment.isValidOn(LocalDate.of(2027, 3, 2))).isTrue();
        assertThat(assessment.isValidOn(LocalDate.of(2027, 3, 3))).isFalse();
    }

    @Test
    void refusesATestThatWasDoneWithoutAResult() {
        assertThatThrownBy(() -> new TakenTest(DAY, TakeOutcome.DONE, null, null, null)).isInstanceOf(Refusal.class);
    }

    private static TakenTest taken(TakeOutcome outcome) {
        return new TakenTest(DAY, outcome, "LOW", null, null);
    }

    private static SkillAssessment proposed() {
        return SkillAssessment.propose("bieb", BranchId.of("veenrijk"), CaseId.next(), ParticipantId.next(),
                SkillDomain.DIGITAL_BASIC, Instrument.DIGIMETER);
    }

    private static SkillAssessment in(AssessmentStatus status) {
        SkillAssessment assessment = proposed();
        switch (status) {
            case PROPOSED -> { }
            case REUSED -> {
                return SkillAssessment.reuse("bieb", BranchId.of("veenrijk"), CaseId.next(),
                        in(AssessmentStatus.MEASURED));
            }
            case MEASURED -> {
                MOVES.get(AssessmentStatus.PREPARED).accept(assessment);
                MOVES.get(AssessmentStatus.TAKEN).accept(assessment);
                MOVES.get(AssessmentStatus.MEASURED).accept(assessment);
            }
            case PREPARED -> MOVES.get(AssessmentStatus.PREPARED).accept(assessment);
            default -> {
                MOVES.get(AssessmentStatus.PREPARED).accept(assessment);
                MOVES.get(status).accept(assessment);
            }
        }
        return assessment;
    }
}
