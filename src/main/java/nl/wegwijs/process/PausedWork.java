package nl.wegwijs.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.WorkCalendar;
import nl.wegwijs.referral.CaseHeld;
import nl.wegwijs.referral.CaseResumed;

/**
 * What a pause does to everything that runs under a case number: timers stand still and tasks show
 * until when; afterwards every term gets back the working days that the pause took.
 */
@Component
class PausedWork {

    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TaskService tasks;
    private final WorkCalendar calendar;
    private final EngineWork work;
    private final Clock clock;

    PausedWork(@Lazy RuntimeService runtime, @Lazy ManagementService jobs, @Lazy TaskService tasks,
            WorkCalendar calendar, EngineWork work, Clock clock) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.tasks = tasks;
        this.calendar = calendar;
        this.work = work;
        this.clock = clock;
    }

    @EventListener
    void on(CaseHeld fact) {
        Date until = Date.from(fact.until().atTime(START_OF_WORK).atZone(clock.getZone()).toInstant());
        everywhere(fact.caseNumber(), jobs::suspendJobByProcessInstanceId, task -> task.setFollowUpDate(until));
    }

    @EventListener
    void on(CaseResumed fact) {
        int lost = calendar.workingDaysBetween(fact.branch(), fact.heldOn(), LocalDate.now(clock));
        UnaryOperator<Date> later = due -> later(due, day -> calendar.plus(fact.branch(), day, lost));
        everywhere(fact.caseNumber(), instance -> {
            jobs.createJobQuery().processInstanceId(instance).list().forEach(job -> move(job, later));
            jobs.activateJobByProcessInstanceId(instance);
        }, task -> {
            task.setDueDate(later.apply(task.getDueDate()));
            task.setFollowUpDate(null);
        });
    }

    private void everywhere(String caseNumber, Consumer<String> instanceWork, Consumer<Task> taskWork) {
        work.asSystem(() -> {
            runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list()
                    .forEach(instance -> instanceWork.accept(instance.getId()));
            tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().forEach(task -> {
                taskWork.accept(task);
                tasks.saveTask(task);
            });
            return null;
        });
    }

    private void move(Job job, UnaryOperator<Date> later) {
        if (job.getDuedate() != null) {
            jobs.setJobDuedate(job.getId(), later.apply(job.getDuedate()));
        }
    }

    private Date later(Date due, UnaryOperator<LocalDate> days) {
        if (due == null) {
            return null;
        }
        var moment = due.toInstant().atZone(clock.getZone());
        Instant moved = days.apply(moment.toLocalDate()).atTime(moment.toLocalTime()).atZone(clock.getZone()).toInstant();
        return Date.from(moved);
    }
}
