package nl.wegwijs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@SpringBootTest
@Import(Trial.class)
class SmallLanguageTests {

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TaskService tasks;
    @Autowired
    private FilterService filters;

    private Task task;

    @BeforeEach
    void begin(@Autowired RepositoryService repository, @Autowired Staff staff, @Autowired Grants grants) {
        Trial.deploy(repository, staff, grants);
        task = Trial.begin(runtime, tasks, "veenrijk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${''.getClass()}", "${caseNumber.getClass()}", "${caseNumber.class}", "${caseNumber.length()}",
            "${execution}", "${execution.id}", "${task}", "${authenticatedUserId}", "${environment}", "${dataSource}",
            "${runtimeService}", "${now()}", "${dateTime()}", "${S('{}')}", "${JSON('{}')}",
            "${norms.getClass()}", "${norms.hashCode()}", "${norms.class}", "${holdTrial}", "${trial}",
            "${vocabulary.verb('norms')}", "${norms['getClass']()}"})
    void understandsNothingOutsideTheLanguage(String expression) {
        assertThatThrownBy(() -> valueOf(expression)).isInstanceOfAny(ProcessEngineException.class, ELException.class);
    }

    @Test
    void readsVariablesListsMapsAndVerbs() {
        assertThat(valueOf("${branch == 'veenrijk' ? 90 : 70}")).isEqualTo(90L);
        assertThat(valueOf("${rows[0].colour}")).isEqualTo("RED");
        assertThat(valueOf("${startOfToday()}")).isInstanceOf(Date.class);
        assertThat(valueOf("${endOfToday()}")).isInstanceOf(Date.class);
    }

    @Test
    void holdsInStoredFiltersToo() {
        Filter filter = filters.newTaskFilter("Aanval").setQuery(
                tasks.createTaskQuery().taskAssigneeExpression("${environment.getProperty('user.home')}"));
        filters.saveFilter(filter);
        try {
            assertThatThrownBy(() -> filters.list(filter.getId())).isInstanceOf(ProcessEngineException.class);
        } finally {
            filters.deleteFilter(filter.getId());
        }
    }

    @Test
    void holdsInAdHocQueriesAlsoWhenNested() {
        assertThatThrownBy(() -> tasks.createTaskQuery().taskAssigneeExpression("${1+1}").list())
                .isInstanceOf(ProcessEngineException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery().or()
                .taskAssigneeExpression("${''.getClass()}").taskName("x").endOr().list())
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void runsNoScript() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThatThrownBy(() -> configuration.getCommandExecutorTxRequired().execute(
                command -> configuration.getScriptingEngines().getScriptEngineForLanguage("javascript")))
                .hasMessageContaining("Scripts zijn niet toegestaan");
    }

    private Object valueOf(String expression) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            ExecutionEntity scope = command.getExecutionManager().findExecutionById(task.getExecutionId());
            scope.setVariableLocal("rows", Variables.untypedValue(List.of(Map.of("colour", "RED")), true));
            return configuration.getExpressionManager().createExpression(expression).getValue(scope);
        });
    }
}
