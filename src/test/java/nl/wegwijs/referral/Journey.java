package nl.wegwijs.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.CivicIntegration;
import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.FeedbackLevel;
import nl.wegwijs.participant.Gender;
import nl.wegwijs.partner.PartnerId;

/** Walks a case along the real steps, as far as a test wants it. */
class Journey {

    private final ReferralDesk referrals;
    private final CaseDesk cases;
    private final FeedbackDesk feedback;
    private final JdbcTemplate database;
    private final Clock clock;

    Journey(ReferralDesk referrals, CaseDesk cases, FeedbackDesk feedback, JdbcTemplate database, Clock clock) {
        this.referrals = referrals;
        this.cases = cases;
        this.feedback = feedback;
        this.database = database;
        this.clock = clock;
    }

    ReferralDesk referrals() {
        return referrals;
    }

    CaseId opened(ReferralFixtures signal) {
        SignalId id = referrals.receive(signal.told()).signalId();
        return new CaseId(database.queryForObject("select case_id from wegwijs.signal where id = ?", UUID.class,
                id.value()));
    }

    void planned(CaseId id) {
        cases.recordAttempt(id, ContactPurpose.INTAKE, Channel.PHONE, ContactResult.REACHED, null, true);
        planIntake(id);
    }

    void planIntake(CaseId id) {
        cases.planIntake(id, new Appointment(clock.instant().plus(Duration.ofDays(2)), IntakePlace.LIBRARY,
                Set.of(Companion.FAMILY), Channel.SMS));
    }

    /** With goals, and the feedback allowed to every referrer. */
    void intaken(CaseId id, FeedbackLevel level) {
        planned(id);
        PartnerId referrer = feedback.threads(id).get(0).partnerId();
        cases.recordConsents(id, consents(true, referrer, level));
        cases.recordIntake(id, talk());
        cases.concludeIntake(id, IntakeResult.PROCEED);
        cases.recordGoals(id, List.of(goal("zelf op werk.nl solliciteren", SkillDomain.JOB_APPLICATION),
                goal("mail sturen", SkillDomain.DIGITAL_BASIC)));
    }

    void started(CaseId id, FeedbackLevel level) {
        intaken(id, level);
        cases.assessmentBegun(id);
        cases.assessed(id);
        cases.advise(id, advice(AdvisedRoute.SELF_STUDY, AdviceAnswer.YES, null));
        cases.offered(id);
        cases.placed(id);
        cases.started(id);
    }

    ConsentsAsked consents(boolean registration, PartnerId partner, FeedbackLevel level) {
        return consents(registration, Map.of(partner, level));
    }

    ConsentsAsked consents(boolean registration, Map<PartnerId, FeedbackLevel> feedbackLevels) {
        return new ConsentsAsked(true, registration, feedbackLevels, true, true, false, ConsentMethod.SPOKEN, "nl");
    }

    IntakeTalk talk() {
        return talkWithSomebodyBornIn(1967, null);
    }

    IntakeTalk talkWithSomebodyBornIn(int year, Boolean birthdayPassed) {
        return new IntakeTalk(year, birthdayPassed, "1234", Gender.F, LanguageBackground.NT1, CivicIntegration.NOT_REQUIRED,
                false, SchoolYears.SIX_TO_EIGHT, LatinScript.YES, SpokenDutch.GOOD, Set.of(OwnDevice.PHONE),
                Set.of("MON_MORNING"), false, Travel.BIKE, PreferredForm.GROUP, false, true);
    }

    GoalWanted goal(String words, SkillDomain domain) {
        return new GoalWanted(words, domain, GoalContext.WORK, GoalTerm.SOON, "voor mijn werk");
    }

    AdviceAgreed advice(AdvisedRoute route, AdviceAnswer answer, LocalDate thinkUntil) {
        List<OfferingId> offerings = route == AdvisedRoute.SELF_STUDY ? List.of(OfferingId.next()) : List.of();
        return new AdviceAgreed("thuis oefenen", route, offerings, AdviceDiffers.NO, null, answer, thinkUntil);
    }

    /** The codes that went to the referrer of the first signal. */
    List<String> heard(CaseId id) {
        return heardBy(feedback.threads(id).get(0).partnerId(), id);
    }

    List<String> heardBy(PartnerId partner, CaseId id) {
        return database.queryForList("select f.code from wegwijs.referrer_feedback f join wegwijs.signal s"
                + " on s.id = f.signal_id where s.case_id = ? and s.partner_id = ? order by f.n", String.class,
                id.value(), partner.value());
    }
}
