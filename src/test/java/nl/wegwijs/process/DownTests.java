package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

import nl.wegwijs.referral.ReferralDesk;

/** The house is dark from Friday evening to Monday evening; then a thousand calls, reminders and talks are due. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "camunda.bpm.job-execution.enabled=true")
@ExtendWith(NobodyInTheEngine.class)
class DownTests extends StoryTelling {

    private static final int CALLS = 1_000;
    private static final int TALKS = 5;
    private static final int BY_HAND = 50;
    private static final int AT_ONCE = 4;
    private static final Duration AT_MOST = Duration.ofMinutes(3);
    private static final LocalDate LESSONS_BEGIN = mondayAfter(MONDAY.plusDays(1));
    private static final LocalDate DARK_UNTIL = LESSONS_BEGIN.plusDays(14);

    @Autowired
    private JobExecutor jobs;
    @Autowired
    private NewDay newDay;
    @Autowired
    private DailyRound round;
    @Autowired
    private ReferralDesk signals;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FormService forms;
    @Autowired
    private ManagementService management;
    @Autowired
    private EngineWork work;
    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void theLightsGoOut() {
        newDay.pause();
        jobs.shutdown();
    }

    @Test
    void firesEveryTimerOnceWhenTheLightsGoOn() throws Exception {
        for (int n = 0; n < TALKS; n++) {
            startsACourse("Cursist" + n, 6);
        }
        story.on(DARK_UNTIL.minusDays(4));
        waiting(CALLS / 2, Map.of("channel", "PHONE", "result", "NO_ANSWER"));
        story.on(DARK_UNTIL.minusDays(3));
        waiting(CALLS - CALLS / 2 + BY_HAND, Map.of("channel", "PHONE", "result", "CALL_BACK", "callBackAt",
                DARK_UNTIL + "T10:00"));

        clock.moveTo(DARK_UNTIL.atTime(LocalTime.of(17, 30)).atZone(clock.getZone()).toInstant());
        // Texts that remind of an appointment are due as well; they are no timer of a case.
        List<Job> due = management.createJobQuery().timers().duedateLowerThan(java.util.Date.from(clock.instant())).list()
                .stream().filter(job -> !SendMessageProcess.KEY.equals(job.getProcessDefinitionKey())).toList();
        assertThat(due).hasSize(CALLS + BY_HAND + TALKS);
        double each = byHand(due.subList(0, BY_HAND));

        long start = System.nanoTime();
        jobs.start();
        round.walk();
        round.walk();
        await().atMost(AT_MOST).pollInterval(Duration.ofMillis(200)).until(() -> stillDue() == 0);
        double millis = (System.nanoTime() - start) / 1e6;
        int fired = due.size() - BY_HAND;
        System.out.printf("%d timers after 72 hours: %.1f s, %.2f times one by one by hand%n", fired, millis / 1000,
                millis / fired / each);

        await().atMost(Duration.ofSeconds(30)).until(() -> management.createJobQuery().timers().executable().count() == 0);
        jobs.shutdown();
        assertThat(timesFired()).as("each fires once").hasSize(due.size()).containsOnly(1);
        assertThat(remindersPerCase()).as("one reminder per case").hasSize(due.size()).containsOnly(1);
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(database.queryForObject("select count(*) from act_hi_job_log where job_state_ = 1", Integer.class))
                .as("no timer failed on its way").isZero();
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey(ManagementDigestProcess.KEY)
                .tenantIdIn("veenrijk").count()).as("one overview, not one for each day").isLessThanOrEqualTo(1);
    }

    /** So many people who were called and then wait for the next call. */
    private void waiting(int people, Map<String, Object> call) throws Exception {
        ExecutorService colleagues = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> deeds = new ArrayList<>();
            for (int n = 0; n < people; n++) {
                deeds.add(() -> {
                    String number = signals.receive(stage.signal(Somebody.called("Nacht"))).number();
                    String caseNumber = database.queryForObject("select one.number from wegwijs.referral_case one"
                            + " join wegwijs.signal on signal.case_id = one.id where signal.number = ?", String.class, number);
                    String task = tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).singleResult().getId();
                    work.asUser("intake", () -> {
                        forms.submitTaskForm(task, call);
                        return null;
                    });
                    return null;
                });
            }
            for (Future<Void> done : colleagues.invokeAll(deeds)) {
                done.get();
            }
        } finally {
            colleagues.shutdown();
        }
    }

    private double byHand(List<Job> some) {
        long start = System.nanoTime();
        some.forEach(job -> management.executeJob(job.getId()));
        return (System.nanoTime() - start) / 1e6 / some.size();
    }

    private long stillDue() {
        return management.createJobQuery().timers().duedateLowerThan(java.util.Date.from(clock.instant())).count();
    }

    private List<Integer> timesFired() {
        return database.queryForList("""
                select count(*) from act_hi_actinst timer
                 where timer.act_id_ in ('callBackDue', 'nextAttemptDue', 'talkDue') and timer.end_time_ is not null
                 group by timer.proc_inst_id_""", Integer.class);
    }

    private List<Integer> remindersPerCase() {
        return database.queryForList("""
                select count(*) from act_ru_task task join act_ru_execution line on line.id_ = task.proc_inst_id_
                 where task.task_def_key_ in ('contactParticipant', 'holdFollowUp')
                 group by line.business_key_""", Integer.class);
    }
}
