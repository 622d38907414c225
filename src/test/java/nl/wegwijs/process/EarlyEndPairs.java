package nl.wegwijs.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.CaseOutcome;
import nl.wegwijs.referral.EarlyEnd;

/**
 * Wherever a story's case waits for the first time, ends it in each way that can end a case early,
 * looks what is left of it, and takes that back, so that the story goes on untouched.
 */
@Component
class EarlyEndPairs {

    private static final Path REPORT = Path.of("target", "early-end-pairs.txt");
    private static final CaseOutcome CHOSEN = CaseOutcome.NO_FITTING_OFFER;
    // All ways release by the same door: for the whole house it is enough to look after two of them.
    private static final Set<EarlyEnd> RELEASED_ALIKE = EnumSet.of(EarlyEnd.WITHDREW, EarlyEnd.TRANSFERRED);
    private static final String HANDED_OVER = "referral>onward-referral/";
    // News that came too late is read by a colleague, also after the end.
    private static final String LATE_NEWS = "late-fact";

    private final CaseDesk cases;
    private final EngineWork work;
    private final Waits waits;
    private final Invariants invariants;
    private final TakenPaths paths;
    private final JdbcTemplate database;
    private final EntityManager entities;
    private final TransactionTemplate transaction;
    private final boolean wanted;
    private final Map<String, Set<EarlyEnd>> tried = new TreeMap<>();
    private final List<String> leftBehind = new ArrayList<>();

    EarlyEndPairs(CaseDesk cases, EngineWork work, Waits waits, Invariants invariants, TakenPaths paths,
            JdbcTemplate database, EntityManager entities, PlatformTransactionManager transactions,
            @Value("${stories.end-early:false}") boolean wanted) {
        this.cases = cases;
        this.work = work;
        this.waits = waits;
        this.invariants = invariants;
        this.paths = paths;
        this.database = database;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
        this.wanted = wanted;
    }

    /** Tries the places where this open case waits and no case was ended before. */
    void tryAt(String caseId) {
        if (!wanted) {
            return;
        }
        String number = database.queryForObject("select number from wegwijs.referral_case where id = ?::uuid",
                String.class, caseId);
        Set<String> places = placesOf(number);
        if (!tried.keySet().containsAll(places)) {
            for (EarlyEnd how : EarlyEnd.values()) {
                paths.unseen(() -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    leftAfter(how, caseId, number).forEach(left ->
                            leftBehind.add(how + " while a case waits at " + places + ": " + left));
                }));
                places.forEach(place -> tried.computeIfAbsent(place, first -> EnumSet.noneOf(EarlyEnd.class)).add(how));
            }
        }
    }

    private List<String> leftAfter(EarlyEnd how, String caseId, String number) {
        List<String> lines = database.queryForList(
                "select id_ from act_ru_execution where business_key_ = ? and parent_id_ is null"
                        + " and proc_def_key_ <> '" + LATE_NEWS + "'", String.class, number);
        work.asSystem(() -> {
            cases.endEarly(CaseId.of(caseId), how, how == EarlyEnd.STALE ? CHOSEN : null, null);
            return null;
        });
        entities.flush();
        List<String> left = new ArrayList<>(held(caseId));
        if (RELEASED_ALIKE.contains(how)) {
            left.addAll(invariants.broken());
        }
        left.addAll(how == EarlyEnd.TRANSFERRED ? notHandedOver(number) : notOver(how, caseId, number, lines));
        return left;
    }

    private Set<String> placesOf(String number) {
        return waits.of(number).stream().filter(place -> !place.startsWith(LATE_NEWS))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> held(String caseId) {
        return database.queryForList("""
                select 'placement ' || status from wegwijs.placement
                 where case_id = :id and status in ('PROPOSED', 'OFFERED', 'ACCEPTED', 'STARTED')
                union all select 'match ' || state from wegwijs.volunteer_match
                 where case_id = :id and state in ('PROPOSED', 'TRIAL', 'ACTIVE')
                union all select 'waiting list ' || state from wegwijs.waitlist_entry
                 where case_id = :id and state in ('WAITING', 'OFFERED', 'EXPIRED')
                union all select 'onward ' || status from wegwijs.onward_referral
                 where case_id = :id and reason <> 'MOVED' and status in ('PREPARED', 'SENT', 'ACCEPTED')
                """.replace(":id", "'" + caseId + "'"), String.class);
    }

    private List<String> notOver(EarlyEnd how, String caseId, String number, List<String> lines) {
        List<String> left = new ArrayList<>(placesOf(number));
        for (String line : lines) {
            left.addAll(database.queryForList("""
                    select 'in ' || act_id_ from act_ru_execution where proc_inst_id_ = :id and act_id_ is not null
                    union all select 'job ' || handler_type_ from act_ru_job where process_instance_id_ = :id
                    union all select 'task ' || task_def_key_ from act_ru_task where proc_inst_id_ = :id
                    union all select 'waits for ' || event_name_ from act_ru_event_subscr where proc_inst_id_ = :id
                    """.replace(":id", "'" + line + "'"), String.class));
        }
        String outcome = database.queryForObject("select status || ' ' || outcome from wegwijs.referral_case"
                + " where id = ?::uuid", String.class, caseId);
        if (outcomes(how).stream().noneMatch(wished -> outcome.equals("CLOSED " + wished))) {
            left.add("outcome " + outcome);
        }
        if (!database.queryForList("select act_id_ from act_hi_actinst where act_type_ like '%EndEvent' and proc_inst_id_"
                + " in (select id_ from act_hi_procinst where business_key_ = ?)", String.class, number)
                .contains(end(how))) {
            left.add("no end event " + end(how));
        }
        return left;
    }

    private static Set<CaseOutcome> outcomes(EarlyEnd how) {
        return switch (how) {
            case REGISTRATION_WITHDRAWN -> Set.of(CaseOutcome.NO_CONSENT);
            case WITHDREW -> Set.of(CaseOutcome.DECLINED, CaseOutcome.DROPPED_OUT);
            case STALE -> Set.of(CHOSEN);
            case ERASURE_APPROVED -> Set.of(CaseOutcome.ERASED);
            case MOVED_AWAY, TRANSFERRED -> Set.of(CaseOutcome.MOVED_AWAY);
            case DECEASED -> Set.of(CaseOutcome.DECEASED);
            case ADMIN_ERROR -> Set.of(CaseOutcome.ADMIN_ERROR);
        };
    }

    private static String end(EarlyEnd how) {
        return switch (how) {
            case REGISTRATION_WITHDRAWN, WITHDREW, STALE, ADMIN_ERROR -> "withdrawn";
            case ERASURE_APPROVED -> "erased";
            case MOVED_AWAY, TRANSFERRED -> "movedAway";
            case DECEASED -> "deceased";
        };
    }

    private List<String> notHandedOver(String number) {
        Set<String> places = placesOf(number);
        return places.isEmpty() ? List.of("nowhere") : places.stream()
                .filter(place -> !place.startsWith(HANDED_OVER)).toList();
    }

    /** What still stood somewhere after a case had ended; nothing, when all is well. */
    List<String> leftBehind() {
        return leftBehind;
    }

    /** The pairs that no story came to; all of them go to the report. */
    Set<String> untried() throws IOException {
        Set<String> untried = new TreeSet<>();
        List<String> report = new ArrayList<>();
        tried.forEach((place, hows) -> report.add(place + ": " + hows));
        for (String step : ModelPlaces.steps(ModelPlaces.ofCases())) {
            Set<EarlyEnd> missing = EnumSet.allOf(EarlyEnd.class);
            tried.entrySet().stream().filter(one -> ModelPlaces.steps(Set.of(one.getKey())).contains(step))
                    .forEach(one -> missing.removeAll(one.getValue()));
            missing.forEach(how -> untried.add(step + ": " + how));
        }
        report.addAll(untried.stream().map(pair -> "UNTRIED " + pair).toList());
        report.addAll(leftBehind.stream().map(left -> "LEFT " + left).toList());
        report.add(0, "%d places where a case waits, each with %d ways to end it early; untried pairs: %d, left behind: %d"
                .formatted(tried.size(), EarlyEnd.values().length, untried.size(), leftBehind.size()));
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
        return untried;
    }
}
