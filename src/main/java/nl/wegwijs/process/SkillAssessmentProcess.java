package nl.wegwijs.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.wegwijs.assessment.AssessmentDesk;
import nl.wegwijs.library.SkillDomain;

/** {@code skill-assessment.bpmn}: which level somebody has, per domain of the goals. */
@Configuration(proxyBeanMethods = false)
class SkillAssessmentProcess {

    static final String KEY = "skill-assessment";
    static final String DOMAIN = "domain";
    static final String OUTCOME = "assessmentOutcome";

    @Bean
    ExecutionListener proposeInstrument(AssessmentDesk desk) {
        return execution -> desk.proposeInstrument(CaseVariables.caseOf(execution), domain(execution),
                Decided.entry(execution, "instrument"));
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

    private static SkillDomain domain(DelegateExecution execution) {
        return SkillDomain.valueOf(CaseVariables.code(execution, DOMAIN));
    }
}
