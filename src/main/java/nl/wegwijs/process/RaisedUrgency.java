package nl.wegwijs.process;

import java.util.Date;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.referral.UrgencyRaised;

/**
 * Lets everything that runs for a case know that it became more urgent. Its open tasks are judged again
 * by what their own model says: sooner due and higher up, never the other way.
 */
@Component
class RaisedUrgency {

    private final ProcessEngine engine;
    private final EngineWork work;

    RaisedUrgency(@Lazy ProcessEngine engine, EngineWork work) {
        this.engine = engine;
        this.work = work;
    }

    @EventListener
    void on(UrgencyRaised fact) {
        String caseId = fact.caseId().toString();
        work.asSystem(() -> {
            RuntimeService runtime = engine.getRuntimeService();
            runtime.createProcessInstanceQuery().variableValueEquals(CaseVariables.CASE, caseId).list()
                    .forEach(running -> runtime.setVariable(running.getId(), "urgency", fact.urgency().name()));
            TaskService tasks = engine.getTaskService();
            tasks.createTaskQuery().processVariableValueEquals(CaseVariables.CASE, caseId).list()
                    .forEach(this::judgeAgain);
            return null;
        });
    }

    private void judgeAgain(Task open) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute(command -> {
                    TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(open.getId());
                    Date due = (Date) value(task.getTaskDefinition().getDueDateExpression(), task);
                    if (due != null && (task.getDueDate() == null || due.before(task.getDueDate()))) {
                        task.setDueDate(due);
                    }
                    Object priority = value(task.getTaskDefinition().getPriorityExpression(), task);
                    if (priority != null) {
                        task.setPriority(Math.max(task.getPriority(), Integer.parseInt(priority.toString())));
                    }
                    return null;
                });
    }

    private static Object value(Expression expression, TaskEntity task) {
        return expression == null ? null : expression.getValue(task.getExecution());
    }
}
