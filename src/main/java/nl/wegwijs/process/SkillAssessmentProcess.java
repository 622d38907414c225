package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.assessment.Agreement;
import nl.wegwijs.assessment.AssessmentDesk;
import nl.wegwijs.assessment.AssessmentVerbs;
import nl.wegwijs.assessment.AssessmentView;
import nl.wegwijs.assessment.HelpNeeded;
import nl.wegwijs.assessment.Instrument;
import nl.wegwijs.assessment.TakeOutcome;
import nl.wegwijs.assessment.TakenTest;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.library.LevelScale;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;

/** {@code skill-assessment.bpmn}: which level somebody has, per domain of the goals. */
@Configuration(proxyBeanMethods = false)
class SkillAssessmentProcess {

    static final String KEY = "skill-assessment";
    static final String DOMAIN = "domain";
    static final String OUTCOME = "assessmentOutcome";

    @Bean
    FormBinding reuseResult(CaseDesk cases, AssessmentDesk desk) {
        return FormBinding.of(task -> {
            Map<String, Object> shown = FormTexts.about(cases.file(CaseVariables.caseOf(task)));
            shown.put("earlierText", FormTexts.results(desk.earlier(CaseVariables.caseOf(task))));
            return shown;
        }, (task, form) -> {
            Map<String, Object> routing = new HashMap<>();
            routing.put(OUTCOME, desk.reuse(CaseVariables.caseOf(task), form.yes("use")) ? "REUSED" : null);
            return routing;
        });
    }

    @Bean
    ExecutionListener proposeInstrument(AssessmentDesk desk) {
        return execution -> desk.proposeInstrument(CaseVariables.caseOf(execution), domain(execution),
                Decided.entry(execution, "instrument"));
    }

    @Bean
    FormBinding prepareAssessment(CaseDesk cases, AssessmentDesk desk, AssessmentVerbs verbs) {
        return FormBinding.of(task -> {
            CaseId caseId = CaseVariables.caseOf(task);
            Map<String, Object> shown = FormTexts.about(cases.file(caseId));
            List<SkillDomain> domains = domains(verbs, caseId);
            for (int n = 1; n <= 3; n++) {
                SkillDomain domain = n <= domains.size() ? domains.get(n - 1) : null;
                shown.put("domain" + n + "Text", domain == null ? null : domain.label());
                shown.put("instrument" + n, domain == null ? null : current(desk, caseId, domain).instrument().name());
            }
            return shown;
        }, (task, form) -> {
            CaseId caseId = CaseVariables.caseOf(task);
            List<SkillDomain> domains = domains(verbs, caseId);
            Map<SkillDomain, Instrument> chosen = new EnumMap<>(SkillDomain.class);
            for (int n = 1; n <= domains.size(); n++) {
                chosen.put(domains.get(n - 1), form.one("instrument" + n, Instrument.class));
            }
            desk.prepare(caseId, chosen, form.has("when") ? form.dateTime("when").toInstant() : null,
                    form.yes("quietRoom"));
            return Map.of();
        });
    }

    @Bean
    FormBinding takeAssessment(CaseDesk cases, AssessmentDesk desk, Clock clock) {
        return FormBinding.of(task -> {
            CaseId caseId = CaseVariables.caseOf(task);
            SkillDomain domain = SkillDomain.valueOf(task.code(DOMAIN));
            Instrument instrument = current(desk, caseId, domain).instrument();
            Map<String, Object> shown = FormTexts.about(cases.file(caseId));
            shown.put("domainText", domain.label());
            shown.put("instrument", instrument.name());
            shown.put("instrumentText", instrument.label());
            shown.put("takenOn", LocalDate.now(clock).toString());
            shown.put("levelOptions", levels(desk.scale(caseId, domain)));
            return shown;
        }, (task, form) -> {
            CaseId caseId = CaseVariables.caseOf(task);
            SkillDomain domain = SkillDomain.valueOf(task.code(DOMAIN));
            SkillLevel level = form.has("level") ? SkillLevel.of(desk.scale(caseId, domain), form.code("level")) : null;
            return Map.of("takeOutcome", desk.take(caseId, domain, new TakenTest(form.date("takenOn"),
                    TakeOutcome.valueOf(form.code("outcome")), rawResult(form), level,
                    form.one("observedHelp", HelpNeeded.class))).name());
        });
    }

    // Each meter has its own way of counting; the form shows exactly one of them.
    private static String rawResult(FormValues form) {
        return Stream.of("band", "calculationBand", "digitalBand", "correct").filter(form::has)
                .map(form::code).findFirst().orElse(null);
    }

    @Bean
    ExecutionListener recordLevel(AssessmentDesk desk) {
        return execution -> desk.recordLevel(CaseVariables.caseOf(execution), domain(execution),
                Decided.entry(execution, "scale"), Decided.entry(execution, "value"),
                Decided.entry(execution, "confidence"), Decided.entry(execution, "flag"));
    }

    @Bean
    JavaDelegate concludeAssessment(AssessmentDesk desk) {
        return execution -> execution.setVariable(OUTCOME, desk.conclude(CaseVariables.caseOf(execution)).name());
    }

    @Bean
    FormBinding discussResult(CaseDesk cases, AssessmentDesk desk) {
        return FormBinding.of(task -> {
            CaseId caseId = CaseVariables.caseOf(task);
            Map<String, Object> shown = FormTexts.about(cases.file(caseId));
            shown.put("levelsText", FormTexts.results(desk.of(caseId)));
            return shown;
        }, (task, form) -> {
            desk.discuss(CaseVariables.caseOf(task), form.yes("understood"), Agreement.valueOf(form.code("agrees")),
                    form.text("ownView"), form.yes("shareWithProvider"));
            return Map.of();
        });
    }

    static List<Map<String, Object>> levels(LevelScale scale) {
        return scale.steps().stream()
                .map(step -> FormTexts.option(step, FormTexts.level(SkillLevel.of(scale, step)))).toList();
    }

    private static List<SkillDomain> domains(AssessmentVerbs verbs, CaseId caseId) {
        return verbs.domains(caseId.toString()).stream().map(SkillDomain::valueOf).toList();
    }

    private static AssessmentView current(AssessmentDesk desk, CaseId caseId, SkillDomain domain) {
        return desk.of(caseId).stream().filter(found -> found.domain() == domain).reduce((first, last) -> last)
                .orElseThrow();
    }

    private static SkillDomain domain(DelegateExecution execution) {
        return SkillDomain.valueOf(CaseVariables.code(execution, DOMAIN));
    }
}
