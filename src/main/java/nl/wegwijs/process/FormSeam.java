package nl.wegwijs.process;

import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;

import nl.wegwijs.library.Refusal;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's form service, with the desks behind it: a form shows what the desks say at this
 * moment, an answer goes to one desk, and the engine gets the routing codes only. One transaction.
 */
final class FormSeam extends FormServiceImpl {

    private final ObjectProvider<TaskForms> taskForms;
    private final ObjectProvider<StartForms> startForms;

    FormSeam(ObjectProvider<TaskForms> taskForms, ObjectProvider<StartForms> startForms) {
        this.taskForms = taskForms;
        this.startForms = startForms;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return refusing(() -> taskForms.getObject().read(taskId));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        return getTaskFormVariables(taskId);
    }

    /** The engine itself fails without a word when the task is gone. */
    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return refusing(() -> taskForms.getObject().form(taskId, () -> super.getDeployedTaskForm(taskId)));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> values) {
        refusing(() -> {
            taskForms.getObject().submit(taskId, values, () -> super.getDeployedTaskForm(taskId),
                    routing -> super.submitTaskForm(taskId, routing));
            return null;
        });
    }

    /** The variables in return would be the case's routing codes; nobody needs them, so none are given. */
    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> values, boolean deserialize) {
        submitTaskForm(taskId, values);
        return Variables.createVariables();
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> values) {
        throw PlainRefusal.of(403, "Verstuur een taak met het formulier.");
    }

    @Override
    public VariableMap getStartFormVariables(String definitionId) {
        return Variables.createVariables();
    }

    @Override
    public VariableMap getStartFormVariables(String definitionId, Collection<String> names, boolean deserialize) {
        return Variables.createVariables();
    }

    @Override
    public InputStream getDeployedStartForm(String definitionId) {
        return refusing(() -> startForms.getObject().filled(definitionId, () -> super.getDeployedStartForm(definitionId)));
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> values) {
        return refusing(() -> startForms.getObject().submit(definitionId, values,
                () -> super.getDeployedStartForm(definitionId)));
    }

    /** A business key from outside is not used: the desk gives out the numbers. */
    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> values) {
        return submitStartForm(definitionId, values);
    }

    @Override
    public ProcessInstance submitStartFormData(String definitionId, Map<String, String> values) {
        throw PlainRefusal.of(403, "Begin met het formulier.");
    }

    @Override
    public ProcessInstance submitStartFormData(String definitionId, String businessKey, Map<String, String> values) {
        throw PlainRefusal.of(403, "Begin met het formulier.");
    }

    private static <T> T refusing(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            throw PlainRefusal.of(refusal);
        } catch (RuntimeException failure) {
            throw Overtaken.by(failure)
                    ? PlainRefusal.of(409, "Iemand anders was u net voor. Bekijk de taak opnieuw.") : failure;
        }
    }
}
