package nl.wegwijs.process;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import nl.wegwijs.form.DeployedForm;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.participant.AccessLog;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.ChangeDesk;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads and submits the forms of tasks: door, rules, text filter, binding, engine; in that order. */
@Component
class TaskForms {

    private final TaskDoor door;
    private final FormBindings bindings;
    private final FormAnswers answers;
    private final OwnerFields ownerFields;
    private final CaseDesk cases;
    private final ChangeDesk changes;
    private final AccessLog log;
    private final EngineWork work;
    private final TransactionTemplate transaction;

    TaskForms(TaskDoor door, FormBindings bindings, FormAnswers answers, OwnerFields ownerFields, CaseDesk cases,
            ChangeDesk changes, AccessLog log, EngineWork work, PlatformTransactionManager transactions) {
        this.door = door;
        this.bindings = bindings;
        this.answers = answers;
        this.ownerFields = ownerFields;
        this.cases = cases;
        this.changes = changes;
        this.log = log;
        this.work = work;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The questions of a task that the caller may open. */
    InputStream form(String taskId, Supplier<InputStream> form) {
        return transaction.execute(status -> {
            door.openForReading(taskId);
            return form.get();
        });
    }

    /** What the binding loads at this moment and nothing else; the access log says who saw it. */
    VariableMap read(String taskId) {
        return transaction.execute(status -> {
            FormTask task = door.openForReading(taskId);
            Map<String, Object> data = work.asSystem(() -> bindings.ofTask(task.key()).load().apply(task));
            log.read(action(task), task.caseNumber(), work.asSystem(() -> task.find(CaseVariables.CASE)
                    .map(CaseId::of).map(cases::participant).orElse(null)));
            return FormData.shown(data);
        });
    }

    /** After the door the engine works as the system: a path may lead on into another branch. */
    void submit(String taskId, Map<String, Object> submitted, Supplier<InputStream> form,
            Consumer<Map<String, Object>> complete) {
        answers.warningOnce(() -> transaction.executeWithoutResult(status -> {
            FormTask task = door.openForSubmitting(taskId);
            String user = door.caller().id();
            work.asSystem(() -> {
                task.find(CaseVariables.CASE).map(CaseId::of).ifPresent(changes::requireNotOnHold);
                DeployedForm deployed = DeployedForm.read(form.get());
                FormBinding binding = bindings.ofTask(task.key());
                FormValues values = answers.accepted(taskId, user, task.caseNumber(), deployed, submitted,
                        binding.load().apply(task));
                // First what nobody knows: a binding may have to forget the whole person.
                ownerFields.remember(task, values.extra());
                Map<String, Object> routing = binding.submit().apply(task, values);
                ownerFields.rememberUnread(task, values.unread());
                complete.accept(RoutingValues.of(deployed, values, routing));
                return null;
            });
        }));
    }

    // holdIntake becomes FORM_HOLD_INTAKE.
    private static String action(FormTask task) {
        return "FORM_" + task.key().replaceAll("(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT);
    }
}
