package nl.wegwijs.process;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import nl.wegwijs.library.CurrentUser;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who may open the form of a task and who may send it in. Without a known user: nobody. */
@Component
class TaskDoor {

    private final TaskService tasks;
    private final RuntimeService instances;
    private final IdentityService identity;
    private final EngineWork work;
    private final CurrentUser currentUser;
    private final TaskLock lock;

    TaskDoor(@Lazy TaskService tasks, @Lazy RuntimeService instances, @Lazy IdentityService identity,
            EngineWork work, CurrentUser currentUser, TaskLock lock) {
        this.tasks = tasks;
        this.instances = instances;
        this.identity = identity;
        this.work = work;
        this.currentUser = currentUser;
        this.lock = lock;
    }

    /** Whoever fills in a form, also while the engine does the work that follows as the system. */
    EngineUser caller() {
        Authentication caller = identity.getCurrentAuthentication();
        if (caller == null || caller.getUserId() == null) {
            return behindTheSystem();
        }
        return new EngineUser(caller.getUserId(), Objects.requireNonNullElse(caller.getGroupIds(), List.of()),
                Objects.requireNonNullElse(caller.getTenantIds(), List.of()));
    }

    private EngineUser behindTheSystem() {
        if (CurrentUser.SYSTEM.equals(currentUser.id())) {
            throw PlainRefusal.of(401, "Log eerst in.");
        }
        return work.asSystem(() -> EngineUser.of(currentUser.id(), identity));
    }

    /** The task for the role that does it; being its assignee is not enough, anybody can be made that. */
    FormTask openForReading(String taskId) {
        EngineUser caller = caller();
        Task task = visible(taskId);
        // News from outside may end a task while somebody opens it.
        if (!isCandidate(caller, task) || !lock.keep(taskId)) {
            throw gone();
        }
        return formTask(task);
    }

    /** The task for whoever may send it in, locked until the end of the transaction. */
    FormTask openForSubmitting(String taskId) {
        EngineUser caller = caller();
        visible(taskId);
        if (!lock.take(taskId)) {
            throw PlainRefusal.of(409, "Deze taak is al afgerond door een collega.");
        }
        Task task = visible(taskId);
        if (task.getAssignee() != null && !isAssignee(caller, task)) {
            throw PlainRefusal.of(403, "Een collega heeft deze taak opgepakt.");
        }
        if (!isCandidate(caller, task)) {
            throw gone();
        }
        if (task.getAssignee() == null) {
            // The history shows who did it, also when nobody picked it up first.
            work.asSystem(() -> {
                tasks.setAssignee(taskId, caller.id());
                return null;
            });
        }
        return formTask(task);
    }

    private Task visible(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .filter(task -> !task.isSuspended()).orElseThrow(TaskDoor::gone);
    }

    private static boolean isAssignee(EngineUser caller, Task task) {
        return caller.id().equals(task.getAssignee());
    }

    private boolean isCandidate(EngineUser caller, Task task) {
        return isForRoleOf(caller.groups(), task.getId());
    }

    /** Whether one of these groups is a candidate for the task; none is for a task that is gone. */
    boolean isForRoleOf(List<String> groups, String taskId) {
        return !groups.isEmpty() && work.asSystem(() -> tasks.createTaskQuery().taskId(taskId)
                .taskCandidateGroupIn(groups).includeAssignedTasks().count()) > 0;
    }

    private FormTask formTask(Task task) {
        return work.asSystem(() -> {
            ProcessInstance instance = Optional.ofNullable(instances.createProcessInstanceQuery()
                    .processInstanceId(task.getProcessInstanceId()).singleResult()).orElseThrow(TaskDoor::gone);
            return new FormTask(task.getId(), task.getTaskDefinitionKey(), instance.getBusinessKey(),
                    task.getTenantId(), tasks.getVariables(task.getId()));
        });
    }

    private static PlainRefusal gone() {
        return PlainRefusal.of(404, "Deze taak is er niet of is al afgerond.");
    }
}
