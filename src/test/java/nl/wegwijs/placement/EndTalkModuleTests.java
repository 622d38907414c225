package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.wegwijs.course.RunId;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentGiven;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.LegalBasis;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseStatus;
import nl.wegwijs.referral.GoalResult;
import org.junit.jupiter.api.Test;

/** What the end of a round comes to: goals, levels, the next step, and what we may do later. */
class EndTalkModuleTests extends FollowedWalk {

    @Test
    void freesTheSeatOfWhoStopsAndCallsItADropOut() {
        PlacementId place = started(true);
        RunId run = placements.offer(place).run().id();
        desk.plan(place, List.of("START_2W", "END"));
        on(LocalDate.of(2027, 4, 5));

        desk.holdTalk(place, new Talk(today(), GoingWell.NO, Set.of(Obstacle.TIME), GoalNear.NO, TalkAction.STOP,
                null, EndReason.TIME_OR_PLACE));
        assertThat(placements.offer(place).status()).isEqualTo(PlacementStatus.ENDED_EARLY);
        assertThat(catalogue.run(run).seatsTaken()).isZero();

        desk.holdEndTalk(place, endTalk(place, GoalResult.NOT, GoOn.NO, null), LaterContact.NOT_ASKED);
        assertThat(verbs.nextStep(place.toString())).containsEntry("goalResult", "NOT")
                .containsEntry("wishToGoOn", "NO").containsEntry("obstacle", "TIME");
        assertThat(desk.concludeRound(place, NextStep.ENDED))
                .isEqualTo(new RoundConclusion(RoundOutcome.DROPPED_OUT, true));
        assertThat(cases.file(placements.offer(place).caseId()).status()).isEqualTo(CaseStatus.AFTERCARE);
    }

    @Test
    void endsAtOnceWithoutConsentToCallLater() {
        PlacementId place = ended(false, GoalResult.REACHED, GoOn.NO);
        assertThat(desk.concludeRound(place, NextStep.ENDED)).isEqualTo(new RoundConclusion(RoundOutcome.ENDED, false));
        assertThat(cases.file(placements.offer(place).caseId()).status()).isEqualTo(CaseStatus.IN_PROGRESS);
    }

    @Test
    void keepsTheLevelAfterwardsForTheNextAdvice() {
        PlacementId place = ended(true, GoalResult.PARTLY, GoOn.YES);
        CaseId person = placements.offer(place).caseId();

        assertThat(assessments.levels(person)).containsEntry(SkillDomain.DIGITAL_BASIC, BASIS_1);
        assertThat(desk.concludeRound(place, NextStep.NEXT_STEP_OWN).outcome()).isEqualTo(RoundOutcome.NEXT_STEP_OWN);
        assertThat(cases.file(person).status()).isEqualTo(CaseStatus.ADVISED);
        assertThat(assessmentVerbs.advice(person.toString())).containsEntry("domain", "DIGITAL_BASIC")
                .containsEntry("level", "BASIS_1");
    }

    /** In a domain that no other test offers anything in: the catalogue is one for all. */
    @Test
    void seesMoreOfOursForAGoalThatWasNotReached() {
        course = catalogue.addOffering(listening("Luisteren", null, "F1"));
        PlacementId place = started(true);
        desk.plan(place, List.of("END"));
        on(LAST);
        desk.holdEndTalk(place, new EndTalk(today(), List.of(new GoalMeasured(goalOf(place),
                SkillDomain.LANGUAGE_LISTENING, GoalResult.PARTLY, null, null)), 3, 3, null, GoOn.YES, null, null, false),
                LaterContact.NOT_ASKED);
        assertThat(verbs.nextStep(place.toString())).containsEntry("libraryOfferAbove", false)
                .containsEntry("routeExists", false);

        catalogue.addOffering(listening("Luisteren 2", "F1", "F2"));
        assertThat(verbs.nextStep(place.toString())).containsEntry("libraryOfferAbove", true);
    }

    @Test
    void keepsWhatCameOfTheGoals() {
        PlacementId place = ended(true, GoalResult.PARTLY, GoOn.NO);
        assertThat(goals(place)).allMatch(goal -> goal.result() == GoalResult.PARTLY && LAST.equals(goal.measuredOn()));
    }

    @Test
    void goesWhereTheParticipantChooses() {
        PlacementId place = started(true);
        desk.plan(place, List.of("END"));
        on(LAST);
        desk.holdEndTalk(place, endTalk(place, GoalResult.REACHED, GoOn.YES, NextStep.NEXT_STEP_ONWARD),
                LaterContact.NOT_ASKED);
        assertThat(desk.concludeRound(place, NextStep.NEXT_STEP_OWN).outcome())
                .isEqualTo(RoundOutcome.NEXT_STEP_ONWARD);
    }

    @Test
    void hasNoChoiceOfWhoDoesNotGoOn() {
        assertThat(endTalk(started(true), GoalResult.NOT, GoOn.LATER, NextStep.NEXT_STEP_OWN).choice()).isNull();
    }

    @Test
    void asksAgainWhatWeMayDoLaterOnceThatHasExpired() {
        PlacementId place = started(true);
        desk.plan(place, List.of("END"));
        assertThat(desk.view(place).askAftercare()).isFalse();
        participants.recordConsent(cases.participant(placements.offer(place).caseId()),
                new ConsentGiven(ConsentPurpose.AFTERCARE_CONTACT, ConsentDecision.GIVEN, null, null,
                        ConsentMethod.SPOKEN, "nl", null, true, LegalBasis.CONSENT, FIRST.plusWeeks(1)));
        on(LAST);
        assertThat(desk.view(place).askAftercare()).isTrue();
        assertThat(desk.view(place).askSurvey()).isFalse();

        desk.holdEndTalk(place, endTalk(place, GoalResult.REACHED, GoOn.NO, null), new LaterContact(true, null, null, null));
        assertThat(desk.concludeRound(place, NextStep.ENDED).aftercare()).isTrue();
    }

    @Test
    void opensANewNeedAfterThreeMonths() {
        PlacementId place = ended(true, GoalResult.REACHED, GoOn.NO);
        CaseId person = placements.offer(place).caseId();
        desk.concludeRound(place, NextStep.ENDED);
        on(LAST.plusMonths(3));

        assertThat(desk.aftercareCalled(person, Optional.of(place), new AftercareCall(today(), true, StillUses.YES, Set.of(Change.WORK),
                true))).isTrue();
        assertThat(cases.file(person).status()).isEqualTo(CaseStatus.ADVISED);
    }
}
