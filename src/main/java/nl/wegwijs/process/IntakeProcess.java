package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.CivicIntegration;
import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.FeedbackLevel;
import nl.wegwijs.participant.Gender;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.referral.Appointment;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.Companion;
import nl.wegwijs.referral.ConsentOutcome;
import nl.wegwijs.referral.ConsentsAsked;
import nl.wegwijs.referral.EligibilityRoute;
import nl.wegwijs.referral.FeedbackDesk;
import nl.wegwijs.referral.FeedbackThread;
import nl.wegwijs.referral.GoalContext;
import nl.wegwijs.referral.GoalTerm;
import nl.wegwijs.referral.GoalWanted;
import nl.wegwijs.referral.IntakePlace;
import nl.wegwijs.referral.IntakeResult;
import nl.wegwijs.referral.IntakeTalk;
import nl.wegwijs.referral.LatinScript;
import nl.wegwijs.referral.OwnDevice;
import nl.wegwijs.referral.PreferredForm;
import nl.wegwijs.referral.Reverse;
import nl.wegwijs.referral.SchoolYears;
import nl.wegwijs.referral.SpokenDutch;
import nl.wegwijs.referral.Travel;

/** {@code intake.bpmn}: reach, plan, explain, ask consent, talk, and write down the learning need. */
@Configuration(proxyBeanMethods = false)
class IntakeProcess {

    static final String KEY = "intake";
    static final String OUTCOME = "intakeOutcome";
    // Each referrer may hear something else; more than three never send one person.
    private static final List<String> FEEDBACK = List.of("cFeedback", "cFeedback2", "cFeedback3");
    private static final List<String> PARTNER_TEXTS = List.of("firstPartnerText", "secondPartnerText", "thirdPartnerText");

    @Bean
    JavaDelegate passOn(CaseDesk desk) {
        return execution -> execution.setVariable(OUTCOME, desk.passOn(CaseVariables.caseOf(execution)).name());
    }

    @Bean
    FormBinding planIntake(CaseDesk desk) {
        return FormBinding.of(task -> FormTexts.about(desk.file(CaseVariables.caseOf(task))), (task, form) -> {
            desk.planIntake(CaseVariables.caseOf(task), new Appointment(form.dateTime("when").toInstant(),
                    IntakePlace.valueOf(form.code("place")), form.all("withWhom", Companion.class),
                    Channel.valueOf(form.code("reminderBy"))));
            return Map.of();
        });
    }

    @Bean
    FormBinding askConsent(CaseDesk desk, FeedbackDesk feedback, PartnerRegister register) {
        return FormBinding.of(task -> {
            CaseFile file = desk.file(CaseVariables.caseOf(task));
            Map<String, Object> shown = FormTexts.about(file);
            shown.put("appointmentText", FormTexts.moment(file.appointment().at()));
            shown.put("partnerText", FormTexts.referrers(file));
            List<PartnerId> partners = partners(feedback, task);
            shown.put("referrers", partners.size());
            IntStream.range(0, FEEDBACK.size()).forEach(n -> shown.put(PARTNER_TEXTS.get(n),
                    n < partners.size() ? register.find(partners.get(n)).name() : null));
            return shown;
        }, (task, form) -> form.yes("showedUp") ? consents(desk, feedback, task, form) : noShow(desk, task));
    }

    private static Map<String, Object> noShow(CaseDesk desk, FormTask task) {
        String outcome = desk.recordNoShow(CaseVariables.caseOf(task)).name();
        return Map.of("consentOutcome", outcome, OUTCOME, outcome);
    }

    private static Map<String, Object> consents(CaseDesk desk, FeedbackDesk feedback, FormTask task, FormValues form) {
        List<PartnerId> partners = partners(feedback, task);
        Map<PartnerId, FeedbackLevel> heard = IntStream.range(0, Math.min(FEEDBACK.size(), partners.size())).boxed()
                .filter(n -> form.has(FEEDBACK.get(n))).collect(Collectors.toMap(partners::get,
                        n -> form.one(FEEDBACK.get(n), FeedbackLevel.class)));
        ConsentOutcome outcome = desk.recordConsents(CaseVariables.caseOf(task), new ConsentsAsked(
                form.yes("teachBack"), form.yes("cRegistration"), heard, form.yes("cSurvey"), form.yes("cAftercare"),
                form.yes("cNews"), form.one("method", ConsentMethod.class), form.code("lang")));
        return Map.of("consentOutcome", outcome.name(), OUTCOME, outcome.name());
    }

    private static List<PartnerId> partners(FeedbackDesk feedback, FormTask task) {
        return feedback.threads(CaseVariables.caseOf(task)).stream().map(FeedbackThread::partnerId).distinct()
                .toList();
    }

    @Bean
    FormBinding holdIntake(CaseDesk desk, Clock clock) {
        return FormBinding.of(task -> {
            CaseFile file = desk.file(CaseVariables.caseOf(task));
            Map<String, Object> shown = FormTexts.about(file);
            shown.put("thisYear", LocalDate.now(clock).getYear());
            shown.put("birthYear", file.person().birthYear());
            shown.put("toldText", file.reverse().map(FormTexts::told).orElse(null));
            shown.put("toldLanguage", file.reverse().map(Reverse::languageBackground).map(Enum::name).orElse(null));
            return shown;
        }, (task, form) -> {
            Optional<Reverse> told = desk.file(CaseVariables.caseOf(task)).reverse();
            desk.recordIntake(CaseVariables.caseOf(task), new IntakeTalk(form.number("birthYear"),
                    form.has("adultConfirmed") ? form.yes("adultConfirmed") : null, form.text("postcode4"),
                    form.one("gender", Gender.class), told.map(Reverse::languageBackground)
                            .orElseGet(() -> form.one("languageBackground", LanguageBackground.class)),
                    form.has("civicIntegration") ? form.one("civicIntegration", CivicIntegration.class)
                            : CivicIntegration.NOT_REQUIRED,
                    form.yes("livesInReception"), form.one("schoolYears", SchoolYears.class),
                    form.one("canReadLatinScript", LatinScript.class), form.one("spokenDutch", SpokenDutch.class),
                    form.all("ownDevice", OwnDevice.class), availability(form),
                    form.has("childcareNeeded") ? form.yes("childcareNeeded") : null,
                    form.one("travel", Travel.class), form.one("preferredForm", PreferredForm.class),
                    form.has("startedBefore") ? Boolean.valueOf(form.yes("startedBefore"))
                            : told.map(any -> true).orElse(null),
                    form.has("worksShifts") ? form.yes("worksShifts") : null));
            return Map.of();
        });
    }

    private static Set<String> availability(FormValues form) {
        return Stream.of("availableMorning", "availableAfternoon", "availableEvening")
                .flatMap(part -> form.codes(part).stream()).collect(Collectors.toSet());
    }

    @Bean
    FormBinding concludeIntake(CaseDesk desk) {
        return FormBinding.of(task -> FormTexts.about(desk.file(CaseVariables.caseOf(task))), (task, form) -> Map.of(
                OUTCOME, desk.concludeIntake(CaseVariables.caseOf(task),
                        IntakeResult.valueOf(form.code("result")), form.yes("urgentFound")).name()));
    }

    @Bean
    FormBinding recordLearningNeed(CaseDesk desk) {
        return FormBinding.of(task -> FormTexts.about(desk.file(CaseVariables.caseOf(task))), (task, form) -> {
            desk.recordGoals(CaseVariables.caseOf(task), goals(form));
            return Map.of();
        });
    }

    private static List<GoalWanted> goals(FormValues form) {
        return IntStream.rangeClosed(1, 3).filter(n -> n == 1 || form.yes("more" + (n - 1)))
                .mapToObj(n -> new GoalWanted(form.text("ownWords" + n), form.one("domain" + n, SkillDomain.class),
                        form.one("context" + n, GoalContext.class), form.one("when" + n, GoalTerm.class),
                        form.text("why" + n)))
                .toList();
    }

    @Bean
    ExecutionListener recordEligibility(CaseDesk desk) {
        return execution -> execution.setVariable(OUTCOME, desk.recordEligibility(CaseVariables.caseOf(execution),
                EligibilityRoute.valueOf(Decided.entry(execution, "eligibilityRoute"))).name());
    }
}
