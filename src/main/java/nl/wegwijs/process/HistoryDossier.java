package nl.wegwijs.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.insight.CaseCodes;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;

/**
 * The path of one case through all its processes: each step with who, when and how long, the rules that decided,
 * and what went wrong. Staff by user id and team; of the person nothing but the number.
 */
@Component
@Transactional(readOnly = true)
class HistoryDossier {

    private static final String INSTANCES = """
            select id_, proc_def_id_, coalesce(business_key_, ''), tenant_id_, start_time_, end_time_, state_, super_process_instance_id_
              from public.act_hi_procinst
             where tenant_id_ = any (?) and root_proc_inst_id_ in (
                   select root_proc_inst_id_ from public.act_hi_procinst where business_key_ = ?)
             order by start_time_, id_""";

    private static final String STEPS = """
            select proc_inst_id_, id_, act_id_, act_name_, act_type_, assignee_, call_proc_inst_id_, start_time_, end_time_,
                   coalesce(act_inst_state_, 0) = 2
              from public.act_hi_actinst where proc_inst_id_ = any (?) and act_type_ <> 'multiInstanceBody'
             order by start_time_, sequence_counter_, id_""";

    private static final String DECISIONS = """
            select taken.proc_inst_id_, taken.id_, taken.dec_def_id_, taken.dec_def_name_, taken.eval_time_, out.rule_id_,
                   out.rule_order_, out.clause_name_, coalesce(out.text_, out.long_::text, out.double_::text)
              from public.act_hi_decinst taken left join public.act_hi_dec_out out on out.dec_inst_id_ = taken.id_
             where taken.proc_inst_id_ = any (?) order by taken.eval_time_, taken.id_, out.rule_order_, out.id_""";

    private static final String INCIDENTS = """
            select proc_inst_id_, activity_id_, incident_type_, create_time_, end_time_ from public.act_hi_incident
             where proc_inst_id_ = any (?) order by create_time_, id_""";

    private final JdbcTemplate database;
    private final RepositoryService repository;
    private final HistoryModels models;
    private final CaseCodes codes;

    HistoryDossier(JdbcTemplate database, RepositoryService repository, HistoryModels models, CaseCodes codes) {
        this.database = database;
        this.repository = repository;
        this.models = models;
        this.codes = codes;
    }

    record Step(String instanceId, String id, String actId, String name, String kind, String who, String teams,
                String calls, Instant startedAt, Instant endedAt, String lasted, boolean broken) {
    }

    record Ruling(String decision, Instant at, String rule, String because, Map<String, String> outcome) {
    }

    record Incident(String step, String kind, Instant at, Instant solvedAt) {
    }

    /** @param calledBy the id of the instance that this one is a part of, or null */
    record Part(String id, String process, String name, int version, String branch, String calledBy, Instant startedAt, Instant endedAt,
                String lasted, String picture, List<Step> steps, List<Ruling> rulings, List<Incident> incidents) {
    }

    record Dossier(String number, String partnerType, String outcome, List<Part> parts) {
    }

    private record Instance(String id, String definitionId, String branch, Instant startedAt, Instant endedAt, String calledBy) {
    }

    /** A number of another branch is as unknown as a number that does not exist. */
    Dossier of(String number, Set<BranchId> mine) {
        List<Instance> instances = database.query(INSTANCES, (row, n) -> new Instance(row.getString(1), row.getString(2),
                        row.getString(4), row.getTimestamp(5).toInstant(), HistoryBook.instant(row.getTimestamp(6)), row.getString(8)),
                mine.stream().map(BranchId::value).toArray(String[]::new), number);
        if (instances.isEmpty()) {
            throw Refusal.notFound("Dit traject is er niet.");
        }
        Object ids = instances.stream().map(Instance::id).toArray(String[]::new);
        Map<String, List<Step>> steps = steps(ids, instances);
        Map<String, List<Ruling>> rulings = rulings(ids);
        Map<String, List<Incident>> incidents = incidents(ids, instances);
        CaseCodes.Codes code = codes.of(List.of(number)).get(number);
        return new Dossier(number, code == null ? HistoryRows.NONE : code.partnerType(),
                code == null || code.outcome() == null ? HistoryRows.NONE : code.outcome(),
                instances.stream().map(one -> part(one, steps.getOrDefault(one.id(), List.of()),
                        rulings.getOrDefault(one.id(), List.of()), incidents.getOrDefault(one.id(), List.of()))).toList());
    }

    private Part part(Instance one, List<Step> steps, List<Ruling> rulings, List<Incident> incidents) {
        ProcessDefinition definition = models.definition(one.definitionId());
        String name = HistoryModels.name(definition);
        return new Part(one.id(), definition.getKey(), name, definition.getVersion(), one.branch(), one.calledBy(), one.startedAt(),
                one.endedAt(), lasted(one.startedAt(), one.endedAt()),
                new HistoryPicture(models.model(definition), tallies(steps)).walked("De weg van dit traject door " + name),
                steps, rulings, incidents);
    }

    private static Map<String, StepTally> tallies(List<Step> steps) {
        Map<String, StepTally> tallies = new LinkedHashMap<>();
        steps.forEach(step -> {
            StepTally tally = tallies.computeIfAbsent(step.actId(), id -> new StepTally());
            tally.add(step.endedAt() == null ? StepTally.STILL_OPEN : 0, 1, tally.cases() == 0 ? 1 : 0,
                    step.endedAt() == null || step.broken() ? 0 : 1);
        });
        return tallies;
    }

    private Map<String, List<Step>> steps(Object ids, List<Instance> instances) {
        Map<String, BpmnModelInstance> drawn = modelsOf(instances);
        return database.query(STEPS, (row, n) -> {
            BpmnModelInstance model = drawn.get(row.getString(1));
            Instant begun = row.getTimestamp(8).toInstant();
            Instant ended = HistoryBook.instant(row.getTimestamp(9));
            return new Step(row.getString(1), row.getString(2), row.getString(3),
                    HistoryPicture.nameIn(model, row.getString(3), row.getString(3)), HistoryWords.kind(row.getString(5)),
                    row.getString(6), HistoryModels.teams(model, row.getString(3)), row.getString(7), begun, ended,
                    lasted(begun, ended), row.getBoolean(10));
        }, ids).stream().collect(Collectors.groupingBy(Step::instanceId));
    }

    private Map<String, List<Ruling>> rulings(Object ids) {
        Map<String, List<Ruling>> found = new LinkedHashMap<>();
        Map<String, Ruling> byId = new LinkedHashMap<>();
        database.query(DECISIONS, row -> {
            String instance = row.getString(1);
            String definition = row.getString(3);
            String ruleId = row.getString(6);
            String key = row.getString(2) + "/" + ruleId;
            Ruling ruling = byId.get(key);
            if (ruling == null) {
                ruling = new Ruling(row.getString(4), row.getTimestamp(5).toInstant(),
                        ruleId == null ? "Geen regel" : "Regel " + row.getInt(7), because(definition, ruleId), new LinkedHashMap<>());
                byId.put(key, ruling);
                found.computeIfAbsent(instance, id -> new ArrayList<>()).add(ruling);
            }
            if (row.getString(8) != null && row.getString(9) != null) {
                ruling.outcome().put(row.getString(8), row.getString(9));
            }
        }, ids);
        return found;
    }

    // What the owner of the rules wrote beside the rule.
    private String because(String definitionId, String ruleId) {
        return ruleId != null && repository.getDmnModelInstance(definitionId).getModelElementById(ruleId) instanceof Rule rule
                && rule.getDescription() != null ? rule.getDescription().getTextContent() : "";
    }

    private Map<String, List<Incident>> incidents(Object ids, List<Instance> instances) {
        Map<String, BpmnModelInstance> drawn = modelsOf(instances);
        Map<String, List<Incident>> found = new LinkedHashMap<>();
        database.query(INCIDENTS, row -> {
            String step = row.getString(2) == null ? "" : row.getString(2);
            found.computeIfAbsent(row.getString(1), id -> new ArrayList<>()).add(new Incident(
                    HistoryPicture.nameIn(drawn.get(row.getString(1)), step, step),
                    "failedJob".equals(row.getString(3)) ? "Automatische stap mislukt" : "Storing",
                    row.getTimestamp(4).toInstant(), HistoryBook.instant(row.getTimestamp(5))));
        }, ids);
        return found;
    }

    private Map<String, BpmnModelInstance> modelsOf(List<Instance> instances) {
        Map<String, BpmnModelInstance> drawn = new LinkedHashMap<>();
        instances.forEach(one -> drawn.put(one.id(), models.model(models.definition(one.definitionId()))));
        return drawn;
    }

    private static String lasted(Instant begun, Instant ended) {
        return ended == null ? "" : Lasting.told(ended.getEpochSecond() - begun.getEpochSecond());
    }
}
