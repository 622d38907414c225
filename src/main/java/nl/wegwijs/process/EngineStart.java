package nl.wegwijs.process;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the engine needs before the first request and the first job: models, rights, filters.
 * Nodes that start together take turns.
 */
@Component
class EngineStart implements SmartInitializingSingleton {

    private static final long TURN = 7_240_001L;

    private final ModelDeployment models;
    private final Roles roles;
    private final ModelRoles modelRoles;
    private final TaskFilters filters;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    EngineStart(ModelDeployment models, Roles roles, ModelRoles modelRoles, TaskFilters filters, JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.models = models;
        this.roles = roles;
        this.modelRoles = modelRoles;
        this.filters = filters;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void afterSingletonsInstantiated() {
        inTurn(() -> {
            models.deploy();
            roles.establish();
            modelRoles.derive();
            filters.establish();
        });
    }

    /** After a process owner deployed something while the application runs. */
    void deriveRights() {
        inTurn(modelRoles::derive);
    }

    private void inTurn(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.query("select pg_advisory_xact_lock(?)", row -> { }, TURN);
            work.run();
        });
    }
}
