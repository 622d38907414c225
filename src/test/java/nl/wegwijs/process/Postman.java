package nl.wegwijs.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.ShiftableClock;

/** Lets messages leave when a test wants it, and opens and closes the way to a mail server. */
@Component
class Postman {

    private final ManagementService management;
    private final RuntimeService runtime;
    private final JavaMailSenderImpl sender;
    private final JdbcTemplate database;
    private final ShiftableClock clock;

    Postman(ManagementService management, RuntimeService runtime, JavaMailSenderImpl sender, JdbcTemplate database,
            ShiftableClock clock) {
        this.management = management;
        this.runtime = runtime;
        this.sender = sender;
        this.database = database;
        this.clock = clock;
    }

    void sendsThrough(int port) {
        sender.setHost("127.0.0.1");
        sender.setPort(port);
    }

    void hasNoServer() {
        sender.setHost(null);
    }

    /** Tries what may leave now, each message once; says how many. */
    int goesRound() {
        List<Job> due = management.createJobQuery().processDefinitionKey(SendMessageProcess.KEY)
                .duedateLowerThan(Date.from(clock.instant().plusMillis(1))).orderByJobDuedate().asc().list();
        due.forEach(job -> management.executeJob(job.getId()));
        return due.size();
    }

    /** When there is something to try again; null when nothing waits. */
    Instant nextRound() {
        List<Job> next = management.createJobQuery().processDefinitionKey(SendMessageProcess.KEY).timers()
                .orderByJobDuedate().asc().listPage(0, 1);
        return next.isEmpty() ? null : next.get(0).getDuedate().toInstant();
    }

    /** The process of the last message in this thread, as long as it runs. */
    String carrying(String thread) {
        return runtime.createProcessInstanceQuery().processDefinitionKey(SendMessageProcess.KEY)
                .processInstanceBusinessKey(numbers(thread).stream().reduce((first, last) -> last).orElseThrow())
                .singleResult().getId();
    }

    List<String> numbers(String thread) {
        return of("number", thread);
    }

    /** How the messages of this thread stand, the first one first. */
    List<String> states(String thread) {
        return of("state", thread);
    }

    List<String> topics(String thread) {
        return of("topic || ' ' || code", thread);
    }

    private List<String> of(String what, String thread) {
        return database.queryForList("select " + what + " from wegwijs.outgoing_message where thread = ?"
                + " order by number", String.class, thread);
    }

    long waiting() {
        return database.queryForObject("select count(*) from wegwijs.outgoing_message where state = 'WAITING'", Long.class);
    }
}
