package nl.wegwijs.process;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.ShiftableClock;
import nl.wegwijs.library.WorkCalendar;

/**
 * Lives a year of the demonstration day by day: signals come in, colleagues do their tasks through
 * the form seam, groups meet, timers fire. Only this thread sees the clock of that year.
 */
@Component
class DemoYear {

    private static final Logger log = LoggerFactory.getLogger(DemoYear.class);
    private static final int SIGNALS = 420;
    private static final int WORKING_DAYS = 250;
    private static final Duration FOR_PARTNERS = Duration.ofDays(5);
    private static final Duration BETWEEN_STEPS = Duration.ofSeconds(20);
    // These tasks wait for their day; the others are done when somebody has time.
    private static final List<String> ON_THE_DAY = List.of("askConsent");

    private final DemoPeople people;
    private final DemoAnswers answers;
    private final DemoCourses courses;
    private final DemoVolunteers volunteers;
    private final DemoChanges changes;
    private final DemoPartners partners;
    private final DemoDossier dossier;
    private final DemoProgress progress;
    private final DailyRound dailyRound;
    private final WorkCalendar calendar;
    private final TaskService tasks;
    private final FormService forms;
    private final ManagementService management;
    private final EngineWork work;
    private final CurrentUser currentUser;
    private final ShiftableClock clock;

    private Instant now;

    DemoYear(DemoPeople people, DemoAnswers answers, DemoCourses courses, DemoVolunteers volunteers,
            DemoChanges changes, DemoPartners partners, DemoDossier dossier, DemoProgress progress, DailyRound dailyRound,
            WorkCalendar calendar, TaskService tasks, FormService forms, ManagementService management, EngineWork work,
            CurrentUser currentUser, ShiftableClock clock) {
        this.people = people;
        this.answers = answers;
        this.courses = courses;
        this.volunteers = volunteers;
        this.changes = changes;
        this.partners = partners;
        this.dossier = dossier;
        this.progress = progress;
        this.dailyRound = dailyRound;
        this.calendar = calendar;
        this.tasks = tasks;
        this.forms = forms;
        this.management = management;
        this.work = work;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Lives on from the last day that was lived; stops between two days when asked to. */
    void live(Supplier<Boolean> stop) {
        DemoProgress.Year year = progress.year().orElseThrow();
        Instant opened = clock.instant();
        DemoDice dice = new DemoDice(year.livedUntil());
        for (LocalDate day = year.livedUntil().plusDays(1); !day.isAfter(year.to()) && !stop.get(); day = day.plusDays(1)) {
            people.beginAfter((int) (day.toEpochDay() - year.from().toEpochDay()) * 10);
            live(year, day, opened, dice);
            progress.lived(day);
        }
    }

    private void live(DemoProgress.Year year, LocalDate day, Instant opened, DemoDice dice) {
        LocalDate firstDay = year.from().plusDays(1);
        now = day.atTime(LocalTime.of(8, 0)).atZone(clock.getZone()).toInstant();
        then(() -> dailyRound.walk());
        if (day.equals(firstDay)) {
            then(volunteers::settle);
        }
        then(() -> courses.plan(firstDay, day));
        then(() -> partners.ask(ChronoUnit.DAYS.between(firstDay, day), ChronoUnit.DAYS.between(day, year.to())));
        then(() -> partners.answer(year.to()));
        fireTimers(opened);
        if (!calendar.isWorkingDay(day)) {
            return;
        }
        for (int n = signalsOf(dice); n > 0; n--) {
            then(() -> people.sendSignal(dice.about("signal")));
        }
        for (DemoChanges.Change change : then(() -> changes.of(firstDay, day, dice.about("change")))) {
            as(change.colleague(), () -> {
                changes.tell(change);
                return null;
            });
        }
        work(opened, dice, 65);
        noteAttendance(DemoLibrary.VEENRIJK, "course-ops", dice);
        noteAttendance(DemoLibrary.DUINOORD, "course-ops-duinoord", dice);
        work(opened, dice, 50);
        work(opened, dice, 40);
        workForPartners();
    }

    private static int signalsOf(DemoDice dice) {
        int average = 100 * SIGNALS / WORKING_DAYS;
        return average / 100 + (dice.in(average % 100) ? 1 : 0);
    }

    /** Tasks of the past only: what somebody does in the running application is left alone. */
    private void work(Instant opened, DemoDice dice, int percent) {
        for (Task task : then(() -> tasks.createTaskQuery().taskCreatedBefore(Date.from(opened)).taskUnassigned()
                .followUpBeforeOrNotExistent(Date.from(now))
                .orderByTaskCreateTime().asc().list())) {
            boolean waits = ON_THE_DAY.contains(task.getTaskDefinitionKey())
                    && task.getDueDate() != null && task.getDueDate().toInstant().isAfter(now.plus(Duration.ofHours(10)));
            if (!waits && !partners.isAbout(task.getTaskDefinitionKey()) && dice.in(percent) && isStillThere(task)) {
                as(DemoLibrary.colleague(task, tasks.getIdentityLinksForTask(task.getId())), () -> fillIn(task, dice));
            }
        }
    }

    // In a rhythm of its own, so that the dice fall for the others as they would without it.
    private void workForPartners() {
        Instant longEnough = now.minus(FOR_PARTNERS);
        for (Task task : then(() -> tasks.createTaskQuery().taskUnassigned()
                .taskCreatedBefore(Date.from(longEnough)).orderByTaskCreateTime().asc().list())) {
            if (partners.isDone(task.getTaskDefinitionKey()) && isStillThere(task)) {
                as(DemoLibrary.colleague(task, tasks.getIdentityLinksForTask(task.getId())), () -> {
                    Map<String, Object> shown = FormData.received(forms.getTaskFormVariables(task.getId()));
                    forms.submitTaskForm(task.getId(), partners.to(task.getTaskDefinitionKey(), shown));
                    return null;
                });
            }
        }
    }

    // Where a case ends early, what else was to be done for it goes with it.
    private boolean isStillThere(Task task) {
        return then(() -> tasks.createTaskQuery().taskId(task.getId()).count() == 1);
    }

    private Void fillIn(Task task, DemoDice dice) {
        Map<String, Object> shown = FormData.received(forms.getTaskFormVariables(task.getId()));
        shown.putAll(work.asSystem(() -> dossier.of(task)));
        forms.submitTaskForm(task.getId(), answers.to(task.getTaskDefinitionKey(), shown, dice));
        return null;
    }

    private void fireTimers(Instant opened) {
        for (boolean fired = true; fired;) {
            fired = false;
            for (Job job : then(() -> management.createJobQuery().timers().active()
                    .duedateLowerThan(Date.from(now)).orderByJobDuedate().asc().list())) {
                if (job.getCreateTime().toInstant().isBefore(opened) && isStillThere(job)) {
                    then(() -> management.executeJob(job.getId()));
                    fired = true;
                }
            }
        }
    }

    // Where several timers wait for the same person, the first that fires takes the others with it.
    private boolean isStillThere(Job job) {
        return then(() -> management.createJobQuery().jobId(job.getId()).count() == 1);
    }

    private void noteAttendance(BranchId branch, String user, DemoDice dice) {
        if (then(() -> courses.hasOpenSessions(branch))) {
            as(user, () -> {
                courses.noteAttendance(branch, dice.about("attendance"));
                return null;
            });
        }
    }

    private <T> T as(String user, Supplier<T> deed) {
        return then(() -> currentUser.as(user, () -> work.asUser(user, () -> tried(deed))));
    }

    // A colleague who is refused tries again another day, as people do.
    private static <T> T tried(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (jakarta.ws.rs.WebApplicationException refused) {
            log.info("Demo task refused: {} {}", refused.getResponse().getStatus(), refused.getMessage());
            return null;
        }
    }

    private void then(Runnable deed) {
        then(() -> {
            deed.run();
            return null;
        });
    }

    private <T> T then(Supplier<T> deed) {
        now = now.plus(BETWEEN_STEPS);
        return clock.at(now, deed);
    }
}
