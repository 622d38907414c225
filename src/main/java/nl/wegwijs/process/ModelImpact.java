package nl.wegwijs.process;

import java.sql.Array;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Which running cases can go over to another version of their model, and at which steps the others
 * stand. Reads only; nobody is held up.
 */
@Component
class ModelImpact {

    // Where a token stands, or where a called model works for it.
    private static final String STANDING = """
            select line.proc_def_id_, line.proc_inst_id_, root.business_key_, array_agg(distinct line.act_id_) places
              from act_ru_execution line join act_ru_execution root on root.id_ = line.proc_inst_id_
             where line.act_id_ is not null and (line.is_active_
                   or exists (select 1 from act_ru_execution called where called.super_exec_ = line.id_))
               and line.proc_def_id_ in (select id_ from act_re_procdef where key_ = ? and deployment_id_ <> ?)
             group by 1, 2, 3 order by 3, 2
            """;

    private final RepositoryService repository;
    private final MovePlans plans;
    private final ModelSandbox sandbox;
    private final JdbcTemplate database;

    ModelImpact(@Lazy RepositoryService repository, MovePlans plans, ModelSandbox sandbox, JdbcTemplate database) {
        this.repository = repository;
        this.plans = plans;
        this.sandbox = sandbox;
        this.database = database;
    }

    /** One running instance of a model and all steps where it stands. */
    record Standing(String definition, String instance, String number, Set<String> places) {
    }

    /** The running cases of one version of one model: how many can move, and the steps where others stand. */
    record Line(String key, String name, int version, String definition, int running, int movable, List<Stop> stops) {
    }

    /** A step that the other version does not have, and to which steps one could go from there. */
    record Stop(String step, String name, int standing, List<String> numbers, Map<String, String> choices) {
    }

    /** What this set would mean for the running cases, while it is deployed nowhere. */
    List<Line> of(Map<String, byte[]> files) {
        return sandbox.with(files, this::of);
    }

    /** The same for a set that is deployed. */
    List<Line> of(String deployment) {
        return targets(deployment).stream().flatMap(target -> lines(target).stream())
                .sorted(Comparator.comparing(Line::name).thenComparing(Line::version)).toList();
    }

    List<ProcessDefinition> targets(String deployment) {
        return repository.createProcessDefinitionQuery().deploymentId(deployment).list();
    }

    /** Running instances of other versions of this model. */
    List<Standing> standing(ProcessDefinition target) {
        return database.query(STANDING, (row, n) -> new Standing(row.getString(1), row.getString(2), row.getString(3),
                places(row.getArray(4))), target.getKey(), target.getDeploymentId());
    }

    private static Set<String> places(Array found) throws java.sql.SQLException {
        return Arrays.stream((Object[]) found.getArray()).map(String::valueOf).collect(Collectors.toSet());
    }

    private List<Line> lines(ProcessDefinition target) {
        Map<String, List<Standing>> versions = standing(target).stream()
                .collect(Collectors.groupingBy(Standing::definition, LinkedHashMap::new, Collectors.toList()));
        return versions.entrySet().stream().map(version -> line(version.getKey(), target, version.getValue())).toList();
    }

    private Line line(String source, ProcessDefinition target, List<Standing> running) {
        ProcessDefinition version = repository.getProcessDefinition(source);
        MigrationPlan plan = plans.plan(source, target.getId(), Map.of());
        Set<String> mapped = plan.getInstructions().stream().map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        Map<String, List<String>> left = new TreeMap<>();
        running.forEach(one -> one.places().stream().filter(place -> !mapped.contains(place))
                .forEach(place -> left.computeIfAbsent(place, first -> new java.util.ArrayList<>()).add(one.number())));
        int movable = (int) running.stream().filter(one -> mapped.containsAll(one.places())).count();
        BpmnModelInstance before = repository.getBpmnModelInstance(source);
        BpmnModelInstance after = repository.getBpmnModelInstance(target.getId());
        return new Line(target.getKey(), target.getName(), version.getVersion(), source, running.size(), movable,
                left.entrySet().stream().map(stop -> new Stop(stop.getKey(), name(before, stop.getKey()),
                        stop.getValue().size(), stop.getValue(), choices(source, target, stop.getKey(), before, after))).toList());
    }

    private Map<String, String> choices(String source, ProcessDefinition target, String step, BpmnModelInstance before,
            BpmnModelInstance after) {
        ModelElementInstance stands = before.getModelElementById(step);
        List<String> alike = after.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> stands != null && node.getElementType().equals(stands.getElementType()))
                .map(FlowNode::getId).toList();
        Map<String, String> choices = new LinkedHashMap<>();
        plans.choices(source, target.getId(), step, alike).forEach(one -> choices.put(one, name(after, one)));
        return choices;
    }

    static String name(BpmnModelInstance model, String step) {
        ModelElementInstance found = model.getModelElementById(step);
        return found instanceof FlowElement element && element.getName() != null && !element.getName().isBlank()
                ? element.getName() : step;
    }
}
