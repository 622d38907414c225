package nl.wegwijs.process;

import java.security.SecureRandom;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SheetText;

/**
 * The paths of ended cases as CSV for analysis elsewhere. A case has a number that holds in this file only, staff are
 * teams, days are moved to the start of the quarter, and what fewer than ten cases share is told as OTHER or left out.
 */
@Component
@Transactional(readOnly = true)
class PathExport {

    static final int LEAST = 10;
    static final int MOST = 10_000;
    static final String OTHER = "OTHER";

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final String HEADER = "case,process,step,name,role,started,ended,branch,outcome\r\n";

    private static final String CASES = """
            select instance_id, branch_id, outcome, started_at from wegwijs.history_case one
             where %s order by started_at desc limit :limit""";

    private static final String STEPS = """
            select proc_inst_id_, act_id_, start_time_, end_time_ from public.act_hi_actinst
             where proc_inst_id_ = any (:ids) and end_time_ is not null
               and act_type_ in ('userTask', 'serviceTask', 'sendTask', 'businessRuleTask', 'callActivity', 'startEvent',
                   'messageStartEvent', 'intermediateTimer', 'intermediateMessageCatch', 'noneEndEvent')
             order by start_time_, sequence_counter_, id_""";

    private final NamedParameterJdbcTemplate database;
    private final HistoryModels models;

    PathExport(JdbcTemplate database, HistoryModels models) {
        this.database = new NamedParameterJdbcTemplate(database);
        this.models = models;
    }

    /** One ended case as it leaves the house. */
    record Path(String id, String branch, String outcome, LocalDateTime started) {

        String quarter() {
            return started.getYear() + "-" + started.get(IsoFields.QUARTER_OF_YEAR);
        }

        /** How many weeks all its moments move back, so that it begins in the first week of its quarter. */
        long weeksBack() {
            LocalDateTime first = started.with(IsoFields.DAY_OF_QUARTER, 1).truncatedTo(ChronoUnit.DAYS)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return ChronoUnit.WEEKS.between(first, started);
        }

        private Path withOutcome(String other) {
            return new Path(id, branch, other, started);
        }

        private Path withBranch(String other) {
            return new Path(id, other, outcome, started);
        }
    }

    private record Pass(String id, String step, LocalDateTime started, LocalDateTime ended) {
    }

    String of(HistoryFilter asked) {
        HistoryFilter filter = asked.inWholeQuarters();
        Map<String, Object> values = filter.values();
        values.put("limit", MOST + 1);
        List<Path> cases = database.query(CASES.formatted(filter.condition()), values, (row, n) -> new Path(row.getString(1),
                row.getString(2), row.getString(3), row.getTimestamp(4).toInstant().atZone(HERE).toLocalDateTime()));
        if (cases.size() > MOST) {
            throw Refusal.invalid("from", "TOO_MANY", "Dit zijn meer dan " + MOST + " trajecten. Kies een kortere periode.");
        }
        return written(filter.process(), withoutSmallGroups(cases));
    }

    /** Groups of branch, outcome and quarter, merged until each holds ten or is left out. */
    static List<Path> withoutSmallGroups(List<Path> cases) {
        List<Path> safe = merged(cases, path -> path.withOutcome(OTHER));
        safe = merged(safe, path -> path.withOutcome(OTHER).withBranch(OTHER));
        Map<String, Long> sizes = sizes(safe);
        return safe.stream().filter(path -> sizes.get(group(path)) >= LEAST).toList();
    }

    private static List<Path> merged(List<Path> cases, Function<Path, Path> other) {
        Map<String, Long> sizes = sizes(cases);
        return cases.stream().map(path -> sizes.get(group(path)) < LEAST ? other.apply(path) : path).toList();
    }

    private static Map<String, Long> sizes(List<Path> cases) {
        return cases.stream().collect(Collectors.groupingBy(PathExport::group, Collectors.counting()));
    }

    private static String group(Path path) {
        return path.quarter() + "/" + path.branch() + "/" + path.outcome();
    }

    private String written(String process, List<Path> cases) {
        List<Path> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new SecureRandom());
        Map<String, List<Pass>> passes = passes(cases).stream().collect(Collectors.groupingBy(Pass::id));
        Map<String, Long> seen = passes.values().stream()
                .flatMap(path -> path.stream().map(Pass::step).distinct())
                .collect(Collectors.groupingBy(step -> step, Collectors.counting()));
        BpmnModelInstance model = models.model(models.latest(process));
        StringBuilder csv = new StringBuilder(HEADER);
        for (int n = 0; n < shuffled.size(); n++) {
            Path path = shuffled.get(n);
            for (Pass pass : passes.getOrDefault(path.id(), List.of())) {
                boolean common = seen.get(pass.step()) >= LEAST;
                csv.append(String.join(",", "T" + (n + 1), process, common ? pass.step() : OTHER,
                        common ? quoted(HistoryPicture.nameIn(model, pass.step(), pass.step())) : OTHER,
                        common ? quoted(HistoryModels.teams(model, pass.step())) : "",
                        moment(pass.started(), path), moment(pass.ended(), path), path.branch(), path.outcome())).append("\r\n");
            }
        }
        return csv.toString();
    }

    private List<Pass> passes(List<Path> cases) {
        return database.query(STEPS, Map.of("ids", cases.stream().map(Path::id).toArray(String[]::new)), (row, n) ->
                new Pass(row.getString(1), row.getString(2), here(row.getTimestamp(3)), here(row.getTimestamp(4))));
    }

    private static LocalDateTime here(java.sql.Timestamp moment) {
        return moment.toInstant().atZone(HERE).toLocalDateTime();
    }

    private static String moment(LocalDateTime moment, Path path) {
        return moment.minusWeeks(path.weeksBack()).truncatedTo(ChronoUnit.HOURS).toString();
    }

    // Names are written by owners of models; a sheet must not take one for a formula.
    private static String quoted(String text) {
        return "\"" + SheetText.harmless(text).replace("\"", "\"\"") + "\"";
    }
}
