package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.assessment.AssessmentDesk;
import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.FeedbackLevel;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;
import nl.wegwijs.referral.AdviceAgreed;
import nl.wegwijs.referral.AdviceAnswer;
import nl.wegwijs.referral.AdviceDiffers;
import nl.wegwijs.referral.AdvisedRoute;
import nl.wegwijs.referral.AfterReturn;
import nl.wegwijs.referral.AreaChoice;
import nl.wegwijs.referral.CaseClosed;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseEndedEarly;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseOpened;
import nl.wegwijs.referral.CaseOutcome;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.DuplicateCheck;
import nl.wegwijs.referral.DuplicateView;
import nl.wegwijs.referral.FeedbackDesk;
import nl.wegwijs.referral.GoalId;
import nl.wegwijs.referral.GoalResult;
import nl.wegwijs.referral.InfoAnswer;
import nl.wegwijs.referral.InfoAnswerKind;
import nl.wegwijs.referral.LearningGoal;
import nl.wegwijs.referral.Lesson;
import nl.wegwijs.referral.MissingFact;
import nl.wegwijs.referral.OnwardDesk;
import nl.wegwijs.referral.OnwardView;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.SignalCompleted;
import nl.wegwijs.referral.SignalForm;
import nl.wegwijs.referral.SignalId;
import nl.wegwijs.referral.SignalReceipt;
import nl.wegwijs.referral.SignalReceived;
import nl.wegwijs.referral.SignalView;
import nl.wegwijs.referral.SignalWithdrawn;
import nl.wegwijs.referral.Triage;
import nl.wegwijs.referral.TriageFacts;
import nl.wegwijs.referral.Urgency;

/** {@code referral.bpmn}: the main line, from a signal to a closed case. */
@Configuration(proxyBeanMethods = false)
class ReferralProcess {

    static final String KEY = "referral";
    static final String SIGNAL_RECEIVED = "signalReceived";
    private static final String CASE_ENDED = "caseEnded";

    private static final String ONWARD_REASON = "onwardReason";
    private static final String TRANSFER_ONLY = "transferOnly";
    private static final Map<AreaChoice, String> TRANSFER_REASON = Map.of(AreaChoice.TRANSFER, "MOVED");

    private static final Map<String, DuplicateDecision> DUPLICATE_DECISIONS = Map.of(
            "SAME", (desk, task, form) -> desk.same(CaseVariables.signal(task),
                    form.has("sameAs") ? CaseId.of(form.code("sameAs")) : null,
                    Urgency.valueOf(task.code("urgency"))).name(),
            "OTHER", (desk, task, form) -> {
                desk.otherPerson(CaseVariables.signal(task));
                return "OTHER";
            },
            "UNKNOWN", (desk, task, form) -> "UNKNOWN");
    private static final Map<String, String> ROUTES = Map.of("OWN_COURSE", "Eigen cursus",
            "PARTNER_IN_LIBRARY", "Cursus van een partner bij ons", "SELF_STUDY", "Zelf oefenen", "VOLUNTEER_MATCH", "Taalmaatje (vrijwilliger)",
            "ONWARD", "Andere organisatie", "NONE", "Geen aanbod");
    private static final Map<String, String> RETURNS = Map.of("REJECTED", "De partner zegt: het past niet.",
            "RETURNED", "De partner stuurt de deelnemer terug.", "LAPSED", "De partner gaf geen antwoord.",
            "NOT_STARTED", "De deelnemer is niet begonnen.", "CONSENT_REFUSED", "De deelnemer wilde dit niet.",
            "WITHDRAWN", "De deelnemer trok de toestemming in.");
    private static final Map<FeedbackLevel, String> HEARS = Map.of(
            FeedbackLevel.NONE, "alleen dat het is afgehandeld",
            FeedbackLevel.CONTACT_ONLY, "alleen dat het is afgehandeld",
            FeedbackLevel.STATUS_ONLY, "afgerond of gestopt, zonder reden",
            FeedbackLevel.STATUS_AND_ADVICE, "afgerond of gestopt, en het advies");

    /** Starts the model in the transaction of the signal, so that the answer to the partner is final. */
    @Component
    static class Starter {

        private final ReferralDesk desk;
        private final RuntimeService runtime;
        private final EngineWork work;

        Starter(ReferralDesk desk, @Lazy RuntimeService runtime, EngineWork work) {
            this.desk = desk;
            this.runtime = runtime;
            this.work = work;
        }

        @EventListener
        void on(SignalReceived fact) {
            TriageFacts facts = desk.triageFacts(fact.signalId());
            Map<String, Object> variables = new HashMap<>(facts.asVariables());
            variables.putAll(facts.asCard());
            variables.put(CaseVariables.SIGNAL, fact.signalId().toString());
            variables.put(CaseVariables.BRANCH, fact.branch().value());
            variables.put(ONWARD_REASON, "");
            variables.put(TRANSFER_ONLY, false);
            work.asSystem(() -> fact.atDesk()
                    ? runtime.startProcessInstanceByKey(KEY, fact.number(), variables)
                    : runtime.startProcessInstanceByMessage(SIGNAL_RECEIVED, fact.number(), variables));
        }
    }

    @Bean
    JavaDelegate recordTriage(ReferralDesk desk) {
        return execution -> desk.triaged(CaseVariables.signal(execution),
                Triage.valueOf(CaseVariables.code(execution, "triage")));
    }

    @Bean
    JavaDelegate findDuplicate(ReferralDesk desk) {
        return execution -> {
            DuplicateCheck found = desk.duplicate(CaseVariables.signal(execution));
            execution.setVariable("duplicate", found.duplicate());
            execution.setVariable("elsewhere", !found.handlingBranch().value().equals(execution.getTenantId()));
        };
    }

    @Bean
    JavaDelegate restartSignal(ReferralDesk desk) {
        return execution -> desk.restart(CaseVariables.signal(execution));
    }

    @Bean
    JavaDelegate openCase(ReferralDesk desk) {
        return execution -> {
            CaseOpened opened = desk.open(CaseVariables.signal(execution),
                    Urgency.valueOf(CaseVariables.code(execution, "urgency")));
            execution.setVariable(CaseVariables.CASE, opened.caseId().toString());
            execution.setVariable(CaseVariables.CASE_NUMBER, opened.caseNumber());
            execution.setProcessBusinessKey(opened.caseNumber());
            execution.removeVariable("urgentKind");
        };
    }

    @Bean
    StartFormBinding referralStart(ReferralDesk desk, PartnerRegister partners, Branches branches,
            @Lazy RuntimeService runtime, @Lazy HistoryService history) {
        return StartFormBinding.of(() -> Map.of("partnerOptions", partners(partners.referrers()),
                "municipalityOptions", FormTexts.municipalities(branches)), form -> {
            SignalReceipt receipt = desk.receive(SignalForm.atDesk(form));
            return startedBy(receipt, runtime, history);
        });
    }

    // What ended at once keeps the signal's number; what goes on is found by its signal.
    private static String startedBy(SignalReceipt receipt, RuntimeService runtime, HistoryService history) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(KEY)
                .variableValueEquals(CaseVariables.SIGNAL, receipt.signalId().toString()).list().stream().findFirst()
                .map(Execution::getProcessInstanceId)
                .orElseGet(() -> history.createHistoricProcessInstanceQuery().processDefinitionKey(KEY)
                        .processInstanceBusinessKey(receipt.number()).singleResult().getId());
    }

    @Bean
    FormBinding requestMissingInfo(ReferralDesk desk, Branches branches) {
        return FormBinding.of(task -> {
            SignalView signal = desk.view(CaseVariables.signal(task));
            Map<String, Object> shown = aboutSignal(signal);
            shown.put("missingText", signal.missing().stream().map(MissingFact::sentence)
                    .collect(Collectors.joining(" ")));
            shown.put("partnerReferenceText", signal.partnerReference() == null ? "geen" : signal.partnerReference());
            shown.put("municipalityOptions", FormTexts.municipalities(branches));
            return shown;
        }, (task, form) -> {
            SignalId signal = CaseVariables.signal(task);
            InfoAnswerKind answer = InfoAnswerKind.valueOf(form.code("answer"));
            desk.completeInfo(signal, new InfoAnswer(answer, form.one("consentAtSource", ConsentAtSource.class),
                    form.date("consentOn"), form.yes("personKnows"), form.yes("contactLoop"),
                    form.has("givenName") ? SignalForm.candidate(form) : null));
            Map<String, Object> routing = new HashMap<>(desk.triageFacts(signal).asVariables());
            routing.put("infoAnswer", answer.name());
            return routing;
        });
    }

    @Bean
    FormBinding reviewOutOfArea(ReferralDesk desk, PartnerRegister partners, Branches branches) {
        return FormBinding.of(task -> {
            SignalView signal = desk.view(CaseVariables.signal(task));
            Map<String, Object> shown = aboutSignal(signal);
            shown.put("municipalityText", FormTexts.municipality(branches, signal.candidate().municipalityCode()));
            shown.put("toPartnerOptions", partners(partners.receivers()));
            return shown;
        }, (task, form) -> {
            AreaChoice choice = AreaChoice.valueOf(form.code("choice"));
            desk.decideOutOfArea(CaseVariables.signal(task), choice,
                    form.has("toPartner") ? PartnerId.of(form.code("toPartner")) : null);
            return Map.of("areaChoice", choice.name(), TRANSFER_ONLY, choice == AreaChoice.TRANSFER,
                    ONWARD_REASON, TRANSFER_REASON.getOrDefault(choice, ""));
        });
    }

    @Bean
    FormBinding reviewDuplicate(ReferralDesk desk, Branches branches) {
        return FormBinding.of(task -> {
            DuplicateView both = desk.duplicateView(CaseVariables.signal(task));
            Map<String, Object> shown = aboutSignal(both.signal());
            shown.put("signalText", FormTexts.candidate(both.signal().candidate()) + "  \n"
                    + sender(both.signal()) + ", " + FormTexts.moment(both.signal().receivedAt()));
            shown.put("firstText", both.candidates().isEmpty() ? "Dit traject is intussen gesloten."
                    : candidate(both.candidates(), 1, branches));
            shown.put("secondText", candidate(both.candidates(), 2, branches));
            shown.put("thirdText", candidate(both.candidates(), 3, branches));
            shown.put("found", both.candidates().size());
            shown.put("sameAsOptions", both.candidates().stream().map(one ->
                    FormTexts.option(one.file().id().toString(), one.file().number())).toList());
            return shown;
        }, (task, form) -> {
            return Map.of("duplicateDecision", DUPLICATE_DECISIONS.get(form.code("decision")).of(desk, task, form));
        });
    }

    private static String candidate(List<DuplicateView.Candidate> candidates, int n, Branches branches) {
        return n > candidates.size() ? null
                : FormTexts.known(candidates.get(n - 1), branches.name(candidates.get(n - 1).file().branch()));
    }

    /** Tells the model what was heard of a signal while it waited. */
    @Component
    static class SignalNews {

        private final ReferralDesk desk;
        private final Facts facts;

        SignalNews(ReferralDesk desk, Facts facts) {
            this.desk = desk;
            this.facts = facts;
        }

        @EventListener
        void on(SignalCompleted fact) {
            facts.mention("signalCompleted", CaseVariables.SIGNAL, fact.signalId(),
                    desk.triageFacts(fact.signalId()).asVariables());
        }

        @EventListener
        void on(SignalWithdrawn fact) {
            facts.announce("signalWithdrawn", CaseVariables.SIGNAL, fact.signalId(), Map.of());
        }
    }

    @Bean
    JavaDelegate expireSignal(ReferralDesk desk) {
        return execution -> desk.expire(CaseVariables.signal(execution));
    }

    private interface DuplicateDecision {

        String of(ReferralDesk desk, FormTask task, FormValues form);
    }

    @Bean
    FormBinding agreeAdvice(Clock clock, CaseDesk desk, AssessmentDesk assessments, CourseCatalogue courses) {
        return FormBinding.of(task -> {
            CaseFile file = desk.file(CaseVariables.caseOf(task));
            Map<String, Object> shown = FormTexts.about(file);
            shown.put("goalsText", FormTexts.goals(file));
            shown.put("levelsText", FormTexts.levels(assessments.levels(file.id())));
            shown.put("proposalText", ROUTES.getOrDefault(task.code("proposedRoute"), ""));
            shown.put("advisedRoute", task.code("proposedRoute"));
            shown.put("offeringIdsOptions", offerings(file, courses, clock));
            return shown;
        }, (task, form) -> {
            Map<String, Object> routing = new HashMap<>();
            routing.put("adviceRoute", desk.advise(CaseVariables.caseOf(task), new AdviceAgreed(form.text("wish"),
                    AdvisedRoute.valueOf(form.code("advisedRoute")),
                    form.codes("offeringIds").stream().map(OfferingId::of).toList(),
                    AdviceDiffers.valueOf(form.code("differs")), form.code("bridging"),
                    AdviceAnswer.valueOf(form.code("agreed")), form.date("thinkUntil"))));
            routing.put("thinkUntil", form.code("thinkUntil"));
            // A new advice has its own reason to send somebody on.
            routing.put(ONWARD_REASON, "");
            return routing;
        });
    }

    // What the goals are about comes first; staff may choose something else of the branch.
    private static List<Map<String, Object>> offerings(CaseFile file, CourseCatalogue courses, Clock clock) {
        Set<SkillDomain> wanted = file.goals().stream().map(LearningGoal::domain).collect(Collectors.toSet());
        return FormTexts.offerings(courses.offerings().stream()
                .filter(offering -> offering.inLibrary() && offering.branch().equals(file.branch())
                        && offering.isForAge(file.person().ageIn(LocalDate.now(clock).getYear())))
                .sorted(Comparator.comparing(offering -> !wanted.contains(offering.domain())))
                .toList());
    }

    @Bean
    FormBinding decideFifthRound(CaseDesk desk) {
        return FormBinding.of(task -> {
            CaseFile file = desk.file(CaseVariables.caseOf(task));
            Map<String, Object> shown = FormTexts.about(file);
            shown.put("roundsText", String.valueOf(desk.roundsDone(file.id())));
            shown.put("goalsText", FormTexts.goals(file));
            return shown;
        }, (task, form) -> Map.of("roundDecision", form.code("decision")));
    }

    @Bean
    FormBinding decideAfterReturn(CaseDesk desk, OnwardDesk onward) {
        return afterReturn(desk, onward);
    }

    @Bean
    FormBinding holdCaseTalk(CaseDesk desk, OnwardDesk onward) {
        return afterReturn(desk, onward);
    }

    private static FormBinding afterReturn(CaseDesk desk, OnwardDesk onward) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = FormTexts.about(desk.file(CaseVariables.caseOf(task)));
            OnwardView view = onward.view(CaseVariables.onward(task));
            shown.put("partnerText", FormTexts.receiver(view));
            shown.put("whenText", view.sentAt() == null ? "niet verstuurd" : FormTexts.moment(view.sentAt()));
            shown.put("reasonText", RETURNS.get(task.code(OnwardReferralProcess.OUTCOME)));
            shown.put("timesText", String.valueOf(onward.timesReturned(CaseVariables.caseOf(task))));
            return shown;
        }, (task, form) -> {
            onward.cameBack(CaseVariables.onward(task), form.one("next", AfterReturn.class), form.one("lesson", Lesson.class));
            return Map.of("nextAfterReturn", form.code("next"));
        });
    }

    @Bean
    JavaDelegate beginAftercare(CaseDesk desk) {
        return execution -> desk.aftercareAfterOnward(CaseVariables.caseOf(execution));
    }

    @Bean
    JavaDelegate closeTransferred(CaseDesk desk) {
        return execution -> desk.closeTransferred(CaseVariables.caseOf(execution));
    }

    /** Ends the main line when a case ends early, and what runs beside a case when it ends at all. */
    @Component
    static class Endings {

        private final Facts facts;

        Endings(Facts facts) {
            this.facts = facts;
        }

        @EventListener
        void on(CaseEndedEarly fact) {
            facts.announce("caseEndedEarly", CaseVariables.CASE, fact.caseId(), Map.of("earlyEnd", fact.how().name()));
            facts.announce(CASE_ENDED, CaseVariables.CASE, fact.caseId(), Map.of());
        }

        @EventListener
        void on(CaseClosed fact) {
            facts.announce(CASE_ENDED, CaseVariables.CASE, fact.caseId(), Map.of());
        }
    }

    @Bean
    FormBinding closeCase(CaseDesk desk, FeedbackDesk feedback, PartnerRegister partners) {
        return FormBinding.of(task -> {
            CaseFile file = desk.file(CaseVariables.caseOf(task));
            Map<String, Object> shown = FormTexts.about(file);
            for (int n = 1; n <= 3; n++) {
                Optional<LearningGoal> goal = file.goals().stream().skip(n - 1).findFirst();
                shown.put("goal" + n + "Text", goal.map(FormTexts::goal).orElse(null));
                shown.put("goalResult" + n, goal.map(LearningGoal::result).filter(result -> result != GoalResult.OPEN)
                        .map(Enum::name).orElse(null));
            }
            shown.put("feedbackText", feedback.threads(file.id()).stream()
                    .map(thread -> partners.find(thread.partnerId()).name() + ": " + HEARS.get(thread.level()))
                    .collect(Collectors.joining("  \n")));
            return shown;
        }, (task, form) -> {
            List<LearningGoal> goals = desk.file(CaseVariables.caseOf(task)).goals();
            Map<GoalId, GoalResult> results = new LinkedHashMap<>();
            for (int n = 1; n <= goals.size(); n++) {
                results.put(goals.get(n - 1).id(), form.one("goalResult" + n, GoalResult.class));
            }
            desk.close(CaseVariables.caseOf(task), CaseOutcome.valueOf(form.code("outcome")), form.code("reason"),
                    results);
            return Map.of();
        });
    }

    @Bean
    JavaDelegate closeUnattended(CaseDesk desk) {
        return execution -> desk.closeUnattended(CaseVariables.caseOf(execution),
                CaseOutcome.valueOf(CaseVariables.code(execution, IntakeProcess.OUTCOME)));
    }

    /** Keeps the answers to questions of the library's own, with the case or before that with the signal. */
    @Component
    static class OwnQuestions {

        private final CaseDesk cases;
        private final ReferralDesk signals;

        OwnQuestions(CaseDesk cases, ReferralDesk signals) {
            this.cases = cases;
            this.signals = signals;
        }

        @EventListener
        void on(OwnerFields.Answered fact) {
            fact.task().find(CaseVariables.CASE).ifPresentOrElse(
                    caseId -> cases.keepOwnerFields(CaseId.of(caseId), fact.answers()),
                    () -> fact.task().find(CaseVariables.SIGNAL).ifPresent(
                            signalId -> signals.keepOwnerFields(SignalId.of(signalId), fact.answers())));
        }
    }

    private static Map<String, Object> aboutSignal(SignalView signal) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("caseNumber", signal.number());
        shown.put("partnerText", sender(signal));
        return shown;
    }

    private static String sender(SignalView signal) {
        return signal.partnerName() == null ? "de balie" : signal.partnerName();
    }

    private static List<Map<String, Object>> partners(List<Partner> partners) {
        return partners.stream().map(partner -> FormTexts.option(partner.id().toString(), partner.name())).toList();
    }
}
