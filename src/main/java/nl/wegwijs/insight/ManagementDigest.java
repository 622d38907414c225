package nl.wegwijs.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branch;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.WorkCalendar;

/** What management should look at today: everything that takes longer than its norm, in one overview. */
@Service
@Transactional
public class ManagementDigest {

    private final SlowCases cases;
    private final Branches branches;
    private final Norms norms;
    private final WorkCalendar calendar;
    private final JdbcTemplate database;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ManagementDigest(SlowCases cases, Branches branches, Norms norms, WorkCalendar calendar, JdbcTemplate database,
            ApplicationEventPublisher facts, Clock clock) {
        this.cases = cases;
        this.branches = branches;
        this.norms = norms;
        this.calendar = calendar;
        this.database = database;
        this.facts = facts;
        this.clock = clock;
    }

    /** Tells of every branch that works today and has something to report; once a day. */
    public void newDay(Function<BranchId, List<LateTask>> lateTasks) {
        LocalDate today = LocalDate.now(clock);
        for (BranchId branch : branches.all().stream().map(Branch::id).toList()) {
            if (calendar.isWorkingDay(branch, today) && !wasTold(branch, today)
                    && !of(branch, lateTasks.apply(branch)).isEmpty()) {
                database.update("insert into wegwijs.digest_day values (?, ?)", branch.value(), today);
                facts.publishEvent(new EscalationsFound(branch, today));
            }
        }
    }

    private boolean wasTold(BranchId branch, LocalDate day) {
        return database.queryForObject("select exists (select 1 from wegwijs.digest_day where branch_id = ? and day = ?)",
                Boolean.class, branch.value(), day);
    }

    /** All that is beyond its norm now, by kind, longest first. */
    @Transactional(readOnly = true)
    public List<Escalated> of(BranchId branch, List<LateTask> lateTasks) {
        List<Escalated> found = new ArrayList<>();
        for (Escalation kind : Escalation.values()) {
            Limits limits = new Limits(branch, kind);
            cases.waitingFor(kind, branch).stream().filter(one -> limits.isBeyond(one.since()))
                    .map(one -> new Escalated(kind, one.number(), null, limits.daysBeyond(one.since())))
                    .forEach(found::add);
            lateTasks.stream().filter(task -> kind == (task.urgent() ? Escalation.URGENT_TASK : Escalation.TASK))
                    .filter(task -> limits.isBeyond(task.due()))
                    .map(task -> new Escalated(kind, task.number(), task.name(), limits.daysBeyond(task.due())))
                    .forEach(found::add);
        }
        return found;
    }

    /** Until when something of one kind may take in one branch; many things began on the same day. */
    private final class Limits {

        private final BranchId branch;
        private final Escalation kind;
        private final LocalDate today = LocalDate.now(clock);
        private final Map<LocalDate, LocalDate> known = new HashMap<>();

        private Limits(BranchId branch, Escalation kind) {
            this.branch = branch;
            this.kind = kind;
        }

        private LocalDate of(LocalDate since) {
            return known.computeIfAbsent(since, first -> norms.after(branch, kind.norm(), first));
        }

        private boolean isBeyond(LocalDate since) {
            return !of(since).isAfter(today);
        }

        private int daysBeyond(LocalDate since) {
            return calendar.workingDaysBetween(branch, of(since), today);
        }
    }
}
