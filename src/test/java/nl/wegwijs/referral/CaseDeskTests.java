package nl.wegwijs.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.library.Channel;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.FeedbackLevel;

@ReferralRoomTest
class CaseDeskTests {

    @Autowired
    private CaseDesk desk;

    @Autowired
    private CaseVerbs verbs;

    @Autowired
    private Journey journey;

    @Autowired
    private Town town;

    @Autowired
    private ContactDesk contacts;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Clock clock;

    private Candidate hennie;
    private CaseId id;

    @BeforeEach
    void aCase() {
        hennie = town.aPerson("Hennie");
        id = journey.opened(town.aSignalOf(town.uwv).about(hennie).withContactLoop().noting("Komt met haar zus."));
    }

    @Test
    void givesUpAfterThreeMisses() {
        assertThat(attempt(ContactResult.NO_ANSWER)).isEqualTo(ContactOutcome.RETRY);
        assertThat(attempt(ContactResult.VOICEMAIL)).isEqualTo(ContactOutcome.RETRY);
        assertThat(attempt(Channel.WHATSAPP, ContactResult.NO_ANSWER)).isEqualTo(ContactOutcome.ASK_REFERRER);
        contacts.giveUp(id, ContactPurpose.INTAKE);
        assertThat(desk.file(id).status()).isEqualTo(CaseStatus.CONTACTING);
        assertThat(journey.heard(id)).containsExactly("ONTVANGEN", "NIET_BEREIKT");
    }

    @Test
    void doesNotCountAnAgreementToCallBackAsAMiss() {
        attempt(ContactResult.NO_ANSWER);
        attempt(ContactResult.NO_ANSWER);
        assertThat(desk.recordAttempt(id, ContactPurpose.INTAKE, Channel.PHONE, ContactResult.CALL_BACK,
                clock.instant().plus(Duration.ofHours(3)), false)).isEqualTo(ContactOutcome.CALL_BACK);
        assertThat(attempt(ContactResult.REACHED)).isEqualTo(ContactOutcome.REACHED);
        assertThat(desk.file(id).attempts()).extracting(ContactAttempt::n).containsExactly(1, 2, 3, 3);
    }

    @Test
    void asksForAMomentThatIsStillToCome() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.recordAttempt(id, ContactPurpose.INTAKE,
                Channel.PHONE, ContactResult.CALL_BACK, clock.instant().minusSeconds(1), false));
        assertThat(refusal.field()).isEqualTo("callBackAt");
        assertThat(desk.file(id).attempts()).isEmpty();
    }

    @Test
    void takesNoForAnAnswer() {
        assertThat(desk.recordAttempt(id, ContactPurpose.INTAKE, Channel.PHONE, ContactResult.REACHED, null, false))
                .isEqualTo(ContactOutcome.DECLINED);
        assertThat(attempt(ContactResult.DECLINED)).isEqualTo(ContactOutcome.DECLINED);
    }

    @Test
    void plansAgainOnceAfterANoShow() {
        journey.planned(id);
        assertThat(desk.recordNoShow(id)).isEqualTo(NoShowOutcome.PLAN_AGAIN);
        assertThat(desk.recordNoShow(id)).isEqualTo(NoShowOutcome.UNREACHABLE);
    }

    @Test
    void refusesAnIntakeBeforeAnybodyWasReached() {
        assertThat(catchThrowableOfType(Refusal.class, () -> journey.planIntake(id)).reason())
                .isEqualTo("CASE_MOVED_ON");
    }

    @Test
    void refusesAnIntakeInThePast() {
        attempt(ContactResult.REACHED);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.planIntake(id, new Appointment(
                clock.instant().minus(Duration.ofDays(1)), IntakePlace.LIBRARY, Set.of(), Channel.PHONE))).field())
                .isEqualTo("when");
    }

    @Test
    void forgetsSomebodyWhoSaysNoAtTheIntake() {
        journey.planned(id);
        desk.keepOwnerFields(id, Map.of("bijnaam", "Hennie de Tester"));
        assertThat(desk.recordConsents(id, journey.consents(false, town.uwv, FeedbackLevel.NONE)))
                .isEqualTo(ConsentOutcome.NO_CONSENT);
        desk.closeUnattended(id, CaseOutcome.NO_CONSENT);

        assertThat(everythingIn("signal", "participant", "referral_case", "consent", "intake", "access_log_entry"))
                .doesNotContain("Hennie de Tester").doesNotContain(hennie.phone().value())
                .doesNotContain(hennie.phone().national());
        assertThat(database.queryForObject("select note is null and candidate is null from wegwijs.signal"
                + " where case_id = ?", Boolean.class, id.value())).isTrue();
        assertThat(desk.file(id).person().givenName()).isNull();
        assertThat(journey.heard(id)).containsExactly("ONTVANGEN", "GESTOPT_OF_AFGESLOTEN");
    }

    @Test
    void wantsToHearItBackInOwnWords() {
        journey.planned(id);
        ConsentsAsked noTeachBack = new ConsentsAsked(false, true, Map.of(), false, false, false,
                ConsentMethod.SPOKEN, "nl");
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.recordConsents(id, noTeachBack)).field())
                .isEqualTo("teachBack");
    }

    @Test
    void writesDownTheIntakeOnlyWithConsent() {
        journey.planned(id);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.recordIntake(id, journey.talk())).reason())
                .isEqualTo("NO_CONSENT");
    }

    @Test
    void knowsWhatTheDecisionsAskAfterTheIntake() {
        journey.intaken(id, FeedbackLevel.STATUS_ONLY);
        Map<String, Object> facts = verbs.eligibility(id.toString());
        assertThat(facts).containsEntry("age", LocalDate.now(clock).getYear() - 1967)
                .containsEntry("languageBackground", "NT1").containsEntry("civicIntegration", "NOT_REQUIRED")
                .containsEntry("inReception", false).containsEntry("livesInServiceArea", true)
                .containsEntry("domain", "JOB_APPLICATION").containsEntry("answerOnly", false);
        assertThat(verbs.appointment(id.toString())).isEqualTo(desk.file(id).appointment().at());
    }

    @Test
    void asksWhetherTheBirthdayHasBeenInADecidingYear() {
        journey.planned(id);
        desk.recordConsents(id, journey.consents(true, Map.of()));
        int year = LocalDate.now(clock).getYear() - 18;
        assertThat(catchThrowableOfType(Refusal.class,
                () -> desk.recordIntake(id, journey.talkWithSomebodyBornIn(year, null))).field())
                .isEqualTo("adultConfirmed");
        desk.recordIntake(id, journey.talkWithSomebodyBornIn(year, false));
        assertThat(verbs.eligibility(id.toString())).containsEntry("age", 17);
        desk.recordIntake(id, journey.talkWithSomebodyBornIn(year, true));
        assertThat(verbs.eligibility(id.toString())).containsEntry("age", 18);
        desk.recordIntake(id, journey.talkWithSomebodyBornIn(year - 5, false));
        assertThat(verbs.eligibility(id.toString())).containsEntry("age", 23);
    }

    @Test
    void goesWhereTheRouteLeads() {
        journey.intaken(id, FeedbackLevel.NONE);
        assertThat(desk.recordEligibility(id, EligibilityRoute.LIBRARY)).isEqualTo(IntakeOutcome.PROCEED);
        assertThat(desk.recordEligibility(id, EligibilityRoute.ONWARD_YOUTH)).isEqualTo(IntakeOutcome.NOT_ELIGIBLE);
        desk.concludeIntake(id, IntakeResult.DIRECT_ONWARD);
        assertThat(desk.recordEligibility(id, EligibilityRoute.LIBRARY)).isEqualTo(IntakeOutcome.DIRECT_ONWARD);
    }

    @Test
    void takesOneToThreeGoals() {
        journey.intaken(id, FeedbackLevel.NONE);
        GoalWanted goal = journey.goal("brieven lezen", SkillDomain.LANGUAGE_READING);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.recordGoals(id, List.of())).reason())
                .isEqualTo("GOAL_COUNT");
        assertThat(catchThrowableOfType(Refusal.class,
                () -> desk.recordGoals(id, List.of(goal, goal, goal, goal))).reason()).isEqualTo("GOAL_COUNT");
        desk.recordGoals(id, List.of(goal, goal, goal));
        assertThat(desk.file(id).goals()).hasSize(3);
    }

    @Test
    void refusesACitizenServiceNumberInAGoal() {
        journey.intaken(id, FeedbackLevel.NONE);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.recordGoals(id,
                List.of(journey.goal("nummer 111222333", SkillDomain.NUMERACY)))).field()).isEqualTo("ownWords1");
    }

    @Test
    void refusesWhatTheDatabaseCannotKeep() {
        journey.intaken(id, FeedbackLevel.NONE);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.recordGoals(id,
                List.of(journey.goal("nul\u0000", SkillDomain.NUMERACY)))).reason()).isEqualTo("CONTROL_CHARACTER");
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.keepOwnerFields(id, Map.of("extra", "111222333")))
                .field()).isEqualTo("extra");
    }

    @Test
    void thinksItOverBeforeTheAdviceStands() {
        journey.intaken(id, FeedbackLevel.NONE);
        LocalDate nextWeek = LocalDate.now(clock).plusDays(7);
        assertThat(desk.advise(id, journey.advice(AdvisedRoute.SELF_STUDY, AdviceAnswer.THINKING, nextWeek)))
                .isEqualTo("THINKING");
        assertThat(desk.advise(id, journey.advice(AdvisedRoute.SELF_STUDY, AdviceAnswer.NO, null))).isEqualTo("NONE");
        assertThat(desk.file(id).advice().orElseThrow().round()).isEqualTo(1);
        assertThat(desk.advise(id, journey.advice(AdvisedRoute.SELF_STUDY, AdviceAnswer.YES, null)))
                .isEqualTo("SELF_STUDY");
        assertThat(desk.file(id).advice().orElseThrow().round()).isEqualTo(2);
    }

    @Test
    void advisesACourseByName() {
        journey.intaken(id, FeedbackLevel.NONE);
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.advise(id,
                journey.advice(AdvisedRoute.OWN_COURSE, AdviceAnswer.YES, null))).field()).isEqualTo("offeringIds");
    }

    @Test
    void tellsUwvTheFourStatusesOfAnOrdinaryCase() {
        journey.started(id, FeedbackLevel.STATUS_ONLY);
        desk.backToAdvice(id);
        desk.advise(id, journey.advice(AdvisedRoute.SELF_STUDY, AdviceAnswer.YES, null));
        desk.started(id);
        desk.aftercareBegun(id);
        Map<GoalId, GoalResult> results = desk.file(id).goals().stream()
                .collect(Collectors.toMap(LearningGoal::id, goal -> GoalResult.REACHED));
        desk.close(id, CaseOutcome.GOAL_REACHED, null, results);

        assertThat(journey.heard(id)).containsExactly("ONTVANGEN", "GESPROKEN", "GESTART", "AFGEROND");
        CaseFile file = desk.file(id);
        assertThat(file.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(file.goals()).extracting(LearningGoal::result).containsOnly(GoalResult.REACHED);
        assertThat(file.milestones()).containsKeys(Milestone.SIGNALLED, Milestone.ACCEPTED, Milestone.FIRST_ATTEMPT,
                Milestone.REACHED, Milestone.CONSENT, Milestone.INTAKE, Milestone.ADVISED, Milestone.STARTED,
                Milestone.ENDED, Milestone.AFTERCARE, Milestone.CLOSED);
    }

    @Test
    void tellsTwoReferrersEachWhatThePersonAllows() {
        SignalReceipt second = journey.referrals().receive(town.aSignalOf(town.neighbourhoodTeam).about(hennie).told());
        journey.referrals().same(second.signalId(), null, Urgency.NORMAL);
        journey.planned(id);
        desk.recordConsents(id, journey.consents(true, Map.of(town.uwv, FeedbackLevel.NONE,
                town.neighbourhoodTeam, FeedbackLevel.STATUS_ONLY)));
        desk.recordIntake(id, journey.talk());
        desk.concludeIntake(id, IntakeResult.INFO_ONLY);
        desk.close(id, CaseOutcome.INFO_GIVEN, null, Map.of());

        assertThat(journey.heardBy(town.uwv, id)).containsExactly("ONTVANGEN", "GESTOPT_OF_AFGESLOTEN");
        assertThat(journey.heardBy(town.neighbourhoodTeam, id))
                .containsExactly("ONTVANGEN", "GESPROKEN", "GESTOPT_OF_AFGESLOTEN");
    }

    @Test
    void refusesToGoOnWithAClosedCase() {
        desk.close(id, CaseOutcome.DECLINED, null, Map.of());
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.started(id)).reason()).isEqualTo("CASE_MOVED_ON");
        assertThat(catchThrowableOfType(Refusal.class, () -> desk.closeUnattended(id, CaseOutcome.UNREACHABLE))
                .reason()).isEqualTo("CASE_CLOSED");
    }

    @Test
    void wantsAnotherWayTheThirdTime() {
        attempt(ContactResult.NO_ANSWER);
        attempt(ContactResult.NO_ANSWER);
        assertThat(contacts.advice(id, ContactPurpose.INTAKE).channel()).isEqualTo(Channel.WHATSAPP);
        assertThat(catchThrowableOfType(Refusal.class, () -> attempt(ContactResult.NO_ANSWER)).reason())
                .isEqualTo("SAME_CHANNEL");
        assertThat(attempt(ContactResult.REACHED)).isEqualTo(ContactOutcome.REACHED);
    }

    @Test
    void beginsAnewForEveryPurpose() {
        attempt(ContactResult.NO_ANSWER);
        attempt(ContactResult.REACHED);
        assertThat(contacts.misses(id, ContactPurpose.INTAKE)).isZero();
        assertThat(contacts.misses(id, ContactPurpose.OFFER)).isZero();
    }

    private ContactOutcome attempt(ContactResult result) {
        return attempt(Channel.PHONE, result);
    }

    private ContactOutcome attempt(Channel channel, ContactResult result) {
        return desk.recordAttempt(id, ContactPurpose.INTAKE, channel, result, null, true);
    }

    private String everythingIn(String... tables) {
        return List.of(tables).stream().map(table -> database.queryForList("select * from wegwijs." + table).toString())
                .collect(Collectors.joining());
    }
}
