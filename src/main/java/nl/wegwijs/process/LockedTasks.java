package nl.wegwijs.process;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The engine's task service, one change of a task at a time. Left to itself the engine fails inside
 * when somebody picks a task up that a colleague completes at that moment.
 */
final class LockedTasks extends TaskServiceImpl {

    private final ObjectProvider<TaskLock> lock;

    LockedTasks(ObjectProvider<TaskLock> lock) {
        this.lock = lock;
    }

    @Override
    public void claim(String taskId, String userId) {
        lock.getObject().holding(taskId, () -> super.claim(taskId, userId));
    }

    @Override
    public void setAssignee(String taskId, String userId) {
        lock.getObject().holding(taskId, () -> super.setAssignee(taskId, userId));
    }

    @Override
    public void saveTask(Task task) {
        lock.getObject().holding(task.getId(), () -> super.saveTask(task));
    }
}
