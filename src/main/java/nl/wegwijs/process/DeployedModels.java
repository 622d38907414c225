package nl.wegwijs.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.model.LiveModels;
import nl.wegwijs.model.ModelProblem;

/** The engine's side of what is live: every change is deployed as one whole set, so that a model finds its forms. */
@Component
class DeployedModels implements LiveModels {

    static final String NAME = "wegwijs";

    private static final Logger LOG = LoggerFactory.getLogger(DeployedModels.class);

    private final RepositoryService repository;
    private final ManagementService management;
    private final DraftCheck check;
    private final EngineWork work;
    private final JdbcTemplate database;

    DeployedModels(@Lazy RepositoryService repository, @Lazy ManagementService management, DraftCheck check,
            EngineWork work, JdbcTemplate database) {
        this.repository = repository;
        this.management = management;
        this.check = check;
        this.work = work;
        this.database = database;
    }

    @Override
    public Optional<String> newestDeployment() {
        return work.asSystem(() -> repository.createDeploymentQuery().deploymentName(NAME).orderByDeploymentTime().desc()
                .listPage(0, 1)).stream().map(Deployment::getId).findFirst();
    }

    @Override
    public Map<String, byte[]> filesOf(String deploymentId) {
        Map<String, byte[]> files = new TreeMap<>();
        for (Resource file : work.asSystem(() -> repository.getDeploymentResources(deploymentId))) {
            files.put(file.getName(), file.getBytes());
        }
        return files;
    }

    @Override
    public List<ModelProblem> problems(Map<String, byte[]> changed, Map<String, byte[]> live) {
        return check.problems(changed, live);
    }

    @Override
    public String deploy(Map<String, byte[]> set, Set<String> dropped) {
        DeploymentBuilder all = repository.createDeployment().name(NAME);
        set.forEach((name, content) -> all.addInputStream(name, new ByteArrayInputStream(content)));
        try {
            return work.asSystem(() -> {
                dropped.forEach(this::hearsNoMore);
                String deployed = all.deploy().getId();
                dropped.forEach(this::beginsNoMore);
                return deployed;
            });
        } catch (ProcessEngineException wrong) {
            LOG.error("The engine refuses a set of models", wrong);
            Refusal refusal = Refusal.conflict("ENGINE_REFUSES", "Het systeem kan deze bestanden niet live zetten.");
            refusal.initCause(wrong);
            throw refusal;
        }
    }

    // The engine lets a message begin one model only: what is dropped makes room for what came in its place.
    private void hearsNoMore(String file) {
        database.update("delete from act_ru_event_subscr where execution_id_ is null and configuration_ in"
                + " (select id_ from act_re_procdef where resource_name_ = ?)", file);
    }

    // Its cases go on, and so do the timers that they set; only new ones do not begin.
    private void beginsNoMore(String file) {
        repository.createProcessDefinitionQuery().processDefinitionResourceName(file).active().list().stream()
                .map(ProcessDefinition::getId).forEach(model -> {
                    repository.suspendProcessDefinitionById(model);
                    management.updateJobDefinitionSuspensionState().byProcessDefinitionId(model).includeJobs(true).activate();
                });
    }
}
