package nl.wegwijs.process;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one person at a time change a task; whoever comes second sees what the first one did. */
@Component
class TaskLock {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    TaskLock(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Holds the task until the end of the transaction; false when it is gone. */
    boolean take(String taskId) {
        return !jdbc.queryForList("select id_ from act_ru_task where id_ = ? for update", String.class, taskId)
                .isEmpty();
    }

    /** Keeps the task from going until the end of the transaction, while others may change it; false when it is gone. */
    boolean keep(String taskId) {
        return !jdbc.queryForList("select id_ from act_ru_task where id_ = ? for key share", String.class, taskId)
                .isEmpty();
    }

    void holding(String taskId, Runnable change) {
        transaction.executeWithoutResult(status -> {
            take(taskId);
            change.run();
        });
    }
}
