package nl.wegwijs.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import nl.wegwijs.library.Rehearsal;

/**
 * Deploys models that nobody else ever sees, does some work with them and takes everything back: one
 * transaction, always rolled back, and the engine forgets what it read. Short work only.
 */
@Component
class ModelSandbox {

    private static final int SECONDS = 60;

    private final ProcessEngine engine;
    private final RepositoryService repository;
    private final ManagementService management;
    private final EngineWork work;
    private final Rehearsal rehearsal;
    private final TransactionTemplate transaction;

    ModelSandbox(@Lazy ProcessEngine engine, @Lazy RepositoryService repository, @Lazy ManagementService management,
            EngineWork work, Rehearsal rehearsal, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.repository = repository;
        this.management = management;
        this.work = work;
        this.rehearsal = rehearsal;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transaction.setTimeout(SECONDS);
    }

    /** The answer of the work, which gets the id of the deployment and runs as the system. */
    <T> T with(Map<String, byte[]> files, Function<String, T> what) {
        Traces traces = new Traces();
        try {
            return takenBack(() -> what.apply(deploy(files, traces)));
        } finally {
            traces.wipe();
        }
    }

    /** The same with the models that are live. */
    <T> T takenBack(Supplier<T> what) {
        return rehearsal.of(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return work.asSystem(what);
        }));
    }

    private String deploy(Map<String, byte[]> files, Traces traces) {
        DeploymentBuilder set = repository.createDeployment().name("sandbox");
        files.forEach((name, content) -> set.addInputStream(name, new ByteArrayInputStream(content)));
        traces.deployment = set.deploy().getId();
        traces.processes = repository.createProcessDefinitionQuery().deploymentId(traces.deployment).list().stream()
                .map(ProcessDefinition::getId).toList();
        traces.decisions = repository.createDecisionDefinitionQuery().deploymentId(traces.deployment).list().stream()
                .map(DecisionDefinition::getId).toList();
        return traces.deployment;
    }

    /** What the engine keeps in memory of a deployment that never was. */
    private final class Traces {

        private String deployment;
        private List<String> processes = List.of();
        private List<String> decisions = List.of();

        void wipe() {
            DeploymentCache known = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDeploymentCache();
            processes.forEach(known::removeProcessDefinition);
            decisions.forEach(known::removeDecisionDefinition);
            if (deployment != null) {
                management.unregisterDeploymentForJobExecutor(deployment);
            }
        }
    }
}
