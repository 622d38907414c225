package nl.wegwijs.process;

import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import nl.wegwijs.form.DeployedForm;
import nl.wegwijs.form.FormValues;
import nl.wegwijs.participant.AccessLog;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forms that start something: options go into the form itself, and a desk starts the process. */
@Component
class StartForms {

    private final TaskDoor door;
    private final FormBindings bindings;
    private final FormAnswers answers;
    private final RepositoryService repository;
    private final AuthorizationService rights;
    private final AccessLog log;
    private final EngineWork work;
    private final TransactionTemplate transaction;

    StartForms(TaskDoor door, FormBindings bindings, FormAnswers answers, @Lazy RepositoryService repository,
            @Lazy AuthorizationService rights, AccessLog log, EngineWork work, PlatformTransactionManager transactions) {
        this.door = door;
        this.bindings = bindings;
        this.answers = answers;
        this.repository = repository;
        this.rights = rights;
        this.log = log;
        this.work = work;
        this.transaction = new TransactionTemplate(transactions);
    }

    InputStream filled(String definitionId, Supplier<InputStream> form) {
        return transaction.execute(status -> {
            ProcessDefinition definition = startable(definitionId);
            // The lists in it may name people: one line says who saw which list.
            log.note("START_FORM_" + definition.getKey().toUpperCase(Locale.ROOT), null);
            return StartFormOptions.into(form.get(), binding(definition).options().get());
        });
    }

    ProcessInstance submit(String definitionId, Map<String, Object> submitted, Supplier<InputStream> form) {
        ProcessInstance[] started = new ProcessInstance[1];
        answers.warningOnce(() -> transaction.executeWithoutResult(status -> {
            ProcessDefinition definition = startable(definitionId);
            StartFormBinding binding = binding(definition);
            FormValues values = answers.accepted("start:" + definition.getKey(), door.caller().id(), null,
                    DeployedForm.read(form.get()), submitted, binding.options().get());
            String instanceId = work.asSystem(() -> binding.submit().apply(values));
            // Without it the web app tells of a failure after all is done, and people begin once more.
            started[0] = new StartedInstance(Objects.requireNonNull(instanceId, definition.getKey()), definition);
        }));
        return started[0];
    }

    private StartFormBinding binding(ProcessDefinition definition) {
        return bindings.ofProcess(definition.getKey())
                .orElseThrow(() -> PlainRefusal.of(403, "Dit proces kunt u niet zelf beginnen."));
    }

    private ProcessDefinition startable(String definitionId) {
        EngineUser caller = door.caller();
        ProcessDefinition definition = work.asSystem(() -> repository.createProcessDefinitionQuery()
                .processDefinitionId(definitionId).active().singleResult());
        boolean may = definition != null && work.asSystem(() -> rights.isUserAuthorized(caller.id(),
                caller.groups(), ProcessDefinitionPermissions.CREATE_INSTANCE, Resources.PROCESS_DEFINITION,
                definition.getKey()) && rights.isUserAuthorized(caller.id(), caller.groups(),
                Permissions.CREATE, Resources.PROCESS_INSTANCE));
        if (!may) {
            throw PlainRefusal.of(404, "Dit formulier is er niet.");
        }
        return definition;
    }
}
