package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PartnerStatusTests {

    @ParameterizedTest
    @CsvSource({
            "RECEIVED, ONTVANGEN", "NOT_REACHED, NIET_BEREIKT", "INTAKE_DONE, GESPROKEN", "WAITING, WACHT_OP_PLEK",
            "STARTED, GESTART", "ENDED, AFGEROND", "ONWARD, DOORVERWEZEN"})
    void tellsTheStatusOfAnEvent(FeedbackEvent event, PartnerStatus heard) {
        assertThat(PartnerStatus.heard(FeedbackScope.STATUS, event, null)).contains(heard);
        assertThat(PartnerStatus.heard(FeedbackScope.STATUS_AND_ADVICE, event, null)).contains(heard);
    }

    @ParameterizedTest
    @CsvSource({
            "GOAL_REACHED, AFGEROND", "GOAL_PARTLY, AFGEROND", "GOAL_NOT_REACHED, AFGEROND", "MOVED_ON, AFGEROND",
            "UNREACHABLE, NIET_BEREIKT", "NO_CONSENT, GESTOPT_OF_AFGESLOTEN", "DECLINED, GESTOPT_OF_AFGESLOTEN",
            "DROPPED_OUT, GESTOPT_OF_AFGESLOTEN", "INFO_GIVEN, GESTOPT_OF_AFGESLOTEN"})
    void tellsHowACaseEnded(CaseOutcome outcome, PartnerStatus heard) {
        assertThat(PartnerStatus.heard(FeedbackScope.STATUS, FeedbackEvent.CLOSED, outcome)).contains(heard);
    }

    @ParameterizedTest
    @EnumSource(CaseOutcome.class)
    void keepsTheOutcomeFromAReferrerThatMayHearOfTheContactOnly(CaseOutcome outcome) {
        assertThat(PartnerStatus.heard(FeedbackScope.CONTACT, FeedbackEvent.CLOSED, outcome))
                .contains(PartnerStatus.GESTOPT_OF_AFGESLOTEN);
        assertThat(PartnerStatus.heard(FeedbackScope.NEUTRAL, FeedbackEvent.CLOSED, outcome))
                .contains(PartnerStatus.GESTOPT_OF_AFGESLOTEN);
    }

    @Test
    void tellsAReferrerThatMayHearOfTheContactOnlyNothingOfTheCourse() {
        assertThat(PartnerStatus.heard(FeedbackScope.CONTACT, FeedbackEvent.STARTED, null)).isEmpty();
        assertThat(PartnerStatus.heard(FeedbackScope.NOTHING, FeedbackEvent.STARTED, null)).isEmpty();
    }
}
