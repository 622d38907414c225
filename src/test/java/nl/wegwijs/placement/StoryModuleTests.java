package nl.wegwijs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.Person;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseOutcome;
import nl.wegwijs.referral.ChangeDesk;
import nl.wegwijs.referral.ConsentScope;
import nl.wegwijs.referral.EarlyEnd;
import nl.wegwijs.referral.GoalResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A story is told with a yes, without a name, and never after a no. */
class StoryModuleTests extends FollowedWalk {

    private static final String WORDS = "Ik lees nu zelf de brieven van school.";

    @Autowired
    private StoryDesk stories;

    @Autowired
    private ChangeDesk changes;

    @Test
    void keepsAStoryWithTheConsentAndAsksOnce() {
        PlacementId place = atTheEnd();
        assertThat(desk.view(place).askStory()).isTrue();
        tells(place, true, WORDS);

        assertThat(told()).containsExactly(WORDS);
        assertThat(participants.consent(cases.participant(person(place)), ConsentPurpose.STORY, null))
                .contains(ConsentDecision.GIVEN);
        assertThat(desk.view(place).askStory()).isFalse();
        assertThat(stories.told(List.of(branch), municipality, LAST.plusDays(1), LAST.plusDays(9), 3)).isEmpty();
        assertThat(stories.told(List.of(), municipality, FIRST, LAST.plusDays(1), 3)).isEmpty();
        assertThat(stories.told(List.of(branch), "0000", FIRST, LAST.plusDays(1), 3)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(booleans = false)
    void keepsNothingOfWhoSaysNoOrWasNotAsked(Boolean consent) {
        PlacementId place = atTheEnd();
        tells(place, consent, WORDS);
        assertThat(told()).isEmpty();
        assertThat(desk.view(place).askStory()).isEqualTo(consent == null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bel mij op 06 12 34 56 78.", "Mijn mail is ik@example.org.", "Mijn nummer is NL91ABNA0417164300."})
    void refusesNumbersAddressesAndSilence(String words) {
        PlacementId place = atTheEnd();
        assertThatThrownBy(() -> tells(place, true, words)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.getMessage()).doesNotContain("06 12"));
        assertThat(told()).isEmpty();
        assertThat(desk.view(place).askStory()).isTrue();
    }

    @Test
    void refusesTheOwnNameHoweverItIsWritten() {
        PlacementId place = atTheEnd();
        Person teller = participants.person(cases.participant(person(place)));
        for (String name : List.of(teller.givenName(), teller.givenName().toUpperCase(), teller.familyName().toLowerCase())) {
            assertThatThrownBy(() -> tells(place, true, "Nu kan " + name + ", die eerst niets durfde, zelf lezen."))
                    .isInstanceOf(Refusal.class).hasMessageContaining("naam").hasMessageNotContaining(name);
        }
        tells(place, true, WORDS);
        assertThat(told()).containsExactly(WORDS);
    }

    @Test
    void takesBackAStoryAlsoAfterTheCaseIsClosed() {
        PlacementId place = atTheEnd();
        tells(place, true, WORDS);
        desk.concludeRound(place, NextStep.ENDED);
        cases.endEarly(person(place), EarlyEnd.STALE, CaseOutcome.GOAL_REACHED, null);
        assertThat(told()).containsExactly(WORDS);

        changes.withdrawConsent(person(place), Set.of(ConsentScope.STORY));

        assertThat(told()).isEmpty();
        assertThatThrownBy(() -> changes.withdrawConsent(person(place), Set.of(ConsentScope.STORY, ConsentScope.SURVEY)))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"DECEASED", "ERASURE_APPROVED", "REGISTRATION_WITHDRAWN", "ADMIN_ERROR"})
    void removesTheWordsAtOnceWithThePerson(EarlyEnd how) {
        PlacementId place = atTheEnd();
        tells(place, true, WORDS);
        cases.endEarly(person(place), how);
        assertThat(told()).isEmpty();
    }

    private PlacementId atTheEnd() {
        PlacementId place = started(true);
        desk.plan(place, List.of("END"));
        on(LAST);
        return place;
    }

    private void tells(PlacementId place, Boolean consent, String words) {
        desk.holdEndTalk(place, endTalk(place, GoalResult.REACHED, GoOn.NO, null),
                new LaterContact(null, null, consent, words));
    }

    private List<String> told() {
        return stories.told(List.of(branch), municipality, FIRST, LAST.plusDays(1), 3).stream().map(StoryTold::words).toList();
    }

    private CaseId person(PlacementId place) {
        return placements.offer(place).caseId();
    }
}
