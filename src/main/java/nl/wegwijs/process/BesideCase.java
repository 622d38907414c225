package nl.wegwijs.process;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;

/** Starts what runs beside a case, under its number and with what a task card shows. */
@Component
class BesideCase {

    private final CaseDesk cases;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineWork work;

    BesideCase(CaseDesk cases, @Lazy RuntimeService runtime, @Lazy TaskService tasks, EngineWork work) {
        this.cases = cases;
        this.runtime = runtime;
        this.tasks = tasks;
        this.work = work;
    }

    void start(String message, CaseId about, Map<String, Object> more) {
        Map<String, Object> card = cases.card(about);
        card.putAll(more);
        work.asSystem(() -> runtime.startProcessInstanceByMessage(message,
                (String) card.get(CaseVariables.CASE_NUMBER), card));
    }

    /** Nothing is started twice: not while this task of the case still waits for somebody. */
    void startUnlessAt(String task, String message, CaseId about) {
        boolean asked = work.asSystem(() -> tasks.createTaskQuery().taskDefinitionKey(task)
                .processVariableValueEquals(CaseVariables.CASE, about.toString()).count() > 0);
        if (!asked) {
            start(message, about, Map.of());
        }
    }
}
