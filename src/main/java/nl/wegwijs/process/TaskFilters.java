package nl.wegwijs.process;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The filters everybody has in the task list, written anew at every start. A card shows the case
 * number, the branch and the kind of partner; never a name.
 */
@Component
class TaskFilters {

    private static final List<Map<String, String>> CARD = List.of(
            Map.of("name", "caseNumber", "label", "Nummer"),
            Map.of("name", "branchName", "label", "Vestiging"),
            Map.of("name", "partnerType", "label", "Partner"));

    private final FilterService filters;
    private final TaskService tasks;

    TaskFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    void establish() {
        make(10, "Mijn taken", "Taken die u hebt opgepakt", () -> tasks.createTaskQuery()
                .taskAssigneeExpression("${currentUser()}").orderByDueDate().asc());
        make(20, "Mijn team", "Taken die u of een collega kan oppakken", () -> tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}").orderByDueDate().asc());
        make(30, "Vandaag", "Taken voor vandaag", () -> awake()
                .dueAfterExpression("${startOfToday()}").dueBeforeExpression("${endOfToday()}")
                .orderByTaskPriority().desc());
        make(40, "Te laat", "Taken die al klaar hadden moeten zijn", () -> awake()
                .dueBeforeExpression("${startOfToday()}").orderByDueDate().asc());
        make(50, "Spoed", "Taken met spoed", () -> mine().taskMinPriority(90).orderByDueDate().asc());
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery().or().taskAssigneeExpression("${currentUser()}")
                .taskCandidateGroupInExpression("${currentUserGroups()}").endOr();
    }

    // A case on hold has tasks to be followed up later: no term of it runs.
    private TaskQuery awake() {
        return mine().followUpBeforeOrNotExistentExpression("${endOfToday()}");
    }

    private void make(int place, String name, String description, Supplier<TaskQuery> query) {
        Filter filter = filters.createTaskFilterQuery().filterName(name).singleResult();
        if (filter == null) {
            filter = filters.newTaskFilter(name);
        }
        filter.setQuery(query.get());
        filter.setProperties(Map.of("priority", place, "description", description, "refresh", true,
                "showUndefinedVariable", false, "variables", CARD));
        filters.saveFilter(filter);
    }
}
