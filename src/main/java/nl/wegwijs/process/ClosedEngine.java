package nl.wegwijs.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import nl.wegwijs.model.ModelShelf;

/**
 * Closes what the engine leaves open by default and gives it our history, language and clock.
 * Waits for the migrations, since the engine makes no tables of its own.
 */
@Component
@Order(0)
@DependsOnDatabaseInitialization
class ClosedEngine extends AbstractProcessEnginePlugin {

    private final Vocabulary vocabulary;
    private final ModelCheck modelCheck;
    private final ObjectProvider<TaskForms> taskForms;
    private final ObjectProvider<StartForms> startForms;
    private final ObjectProvider<TaskLock> taskLock;
    private final ObjectProvider<EngineStart> start;
    private final ObjectProvider<ModelShelf> shelf;

    ClosedEngine(Vocabulary vocabulary, ModelCheck modelCheck, EngineClock clock, ObjectProvider<TaskForms> taskForms,
            ObjectProvider<StartForms> startForms, ObjectProvider<TaskLock> taskLock,
            ObjectProvider<EngineStart> start, ObjectProvider<ModelShelf> shelf) {
        this.vocabulary = vocabulary;
        this.modelCheck = modelCheck;
        this.taskForms = taskForms;
        this.startForms = startForms;
        this.taskLock = taskLock;
        this.start = start;
        this.shelf = shelf;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new CaseHistoryLevel()));
        engine.setHistory(CaseHistoryLevel.NAME);
        engine.setHistoryEventHandler(new CaseHistory());
        engine.setExpressionManager(new SmallLanguage(vocabulary));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoClasses());
        engine.setBeans(Map.of());
        engine.setResourceAuthorizationProvider(new NoDefaultGrants());
        engine.setCustomPreDeployers(List.of(modelCheck));
        engine.setCustomPostDeployers(List.of(new RightsAfterDeployment(start)));
        engine.setTenantIdProvider(new BranchTenants());
        engine.setFormService(new FormSeam(taskForms, startForms));
        engine.setRepositoryService(new DraftingRepository(engine::getIdentityService, shelf::getObject));
        engine.setTaskService(new LockedTasks(taskLock));
    }

    private static final class NoClasses implements ArtifactFactory {

        @Override
        public <T> T getArtifact(Class<T> type) {
            throw new ProcessEngineException("Een model mag geen Java-klasse noemen: " + type.getName());
        }
    }
}
