package nl.wegwijs.process;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.WorkCalendar;
import nl.wegwijs.volunteer.VolunteerRegister;
import nl.wegwijs.volunteer.VolunteerView;

/**
 * What happens in the demonstration beside the way of a case: people pause, move, stop or die, a
 * volunteer leaves, a merge was wrong. Each kind in its rhythm of weeks, told through the start forms.
 */
@Component
class DemoChanges {

    private static final String CASE_NUMBER = "TR-";
    private static final Duration UNDO_WITHIN = Duration.ofDays(25);
    private static final int WRONG_MERGE_EVERY = 11;
    private static final int VOLUNTEER_LEAVES_EVERY = 20;
    private static final List<String> PAUSES = List.of("WORK", "AWAY", "PRIVATE", "NO_TIME");
    private static final List<String> STOPS = List.of("PERSONAL_CIRCUMSTANCES", "TIME_OR_PLACE", "EXPECTATIONS");
    private static final List<Kind> KINDS = List.of(
            new Kind("PAUSE", ReferralProcess.KEY, "intake", 7, 4),
            new Kind("MOVED", ReferralProcess.KEY, "intake", 9, 5),
            new Kind("STOPS", FollowUpProcess.KEY, "follow-up", 14, 6),
            new Kind("STOPS", WaitingProcess.KEY, "placement", 16, 24),
            new Kind("NOT_REGISTERED", ReferralProcess.KEY, "intake", 12, 17),
            new Kind("ERASE", ReferralProcess.KEY, "privacy", 18, 22),
            new Kind("URGENT", ReferralProcess.KEY, "front-desk", 10, 9),
            new Kind("DECEASED", ReferralProcess.KEY, "intake", 33, 60));

    private final RuntimeService runtime;
    private final HistoryService history;
    private final FormService forms;
    private final RepositoryService repository;
    private final VolunteerRegister volunteers;
    private final WorkCalendar calendar;
    private final Clock clock;

    DemoChanges(RuntimeService runtime, HistoryService history, FormService forms, RepositoryService repository,
            VolunteerRegister volunteers, WorkCalendar calendar, Clock clock) {
        this.runtime = runtime;
        this.history = history;
        this.forms = forms;
        this.repository = repository;
        this.volunteers = volunteers;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Told of somebody whose case is at this process now; first in that week, then every so many weeks. */
    private record Kind(String change, String at, String role, int first, int every) {

        boolean isIn(long week) {
            return week >= first && (week - first) % every == 0;
        }
    }

    /** A start form that a colleague fills in. */
    record Change(String colleague, String process, Map<String, Object> answers) {
    }

    /** On the first working day of a week: what happened in it. */
    List<Change> of(LocalDate firstDay, LocalDate day, DemoDice dice) {
        LocalDate sunday = day.with(TemporalAdjusters.previous(DayOfWeek.SUNDAY));
        if (!calendar.plus(sunday, 1).equals(day)) {
            return List.of();
        }
        long week = ChronoUnit.WEEKS.between(firstDay, day);
        List<Change> changes = new ArrayList<>();
        KINDS.stream().filter(kind -> kind.isIn(week))
                .forEach(kind -> somebodyAt(kind.at(), dice).ifPresent(one -> changes.add(change(kind, one, dice))));
        if (week % WRONG_MERGE_EVERY == WRONG_MERGE_EVERY - 1) {
            lastMerge().ifPresent(one -> changes.add(new Change(DemoLibrary.colleague("intake", branch(one.getTenantId())),
                    ChangeSignalProcess.KEY, Map.of("signalNumber", one.getBusinessKey(), "change", "UNDO_MERGE",
                            "reason", "WRONG_CHOICE"))));
        }
        if (week % VOLUNTEER_LEAVES_EVERY == VOLUNTEER_LEAVES_EVERY - 1) {
            changes.add(leaves(dice));
        }
        return changes;
    }

    private Optional<ProcessInstance> somebodyAt(String process, DemoDice dice) {
        List<ProcessInstance> there = runtime.createProcessInstanceQuery().processDefinitionKey(process)
                .orderByBusinessKey().asc().list().stream()
                .filter(one -> one.getBusinessKey().startsWith(CASE_NUMBER)).toList();
        return there.isEmpty() ? Optional.empty() : Optional.of(dice.one(there));
    }

    private Change change(Kind kind, ProcessInstance one, DemoDice dice) {
        Map<String, Object> answers = new HashMap<>(Map.of("caseNumber", one.getBusinessKey(), "change", kind.change()));
        switch (kind.change()) {
            case "PAUSE" -> answers.putAll(Map.of("until", LocalDate.now(clock).plusWeeks(3 + dice.below(5)).toString(),
                    "why", dice.one(PAUSES)));
            case "STOPS" -> answers.put("stopReason", dice.one(STOPS));
            case "NOT_REGISTERED", "DECEASED", "ERASE" -> answers.put("sure", true);
            default -> { }
        }
        return new Change(DemoLibrary.colleague(kind.role(), branch(one.getTenantId())), ChangeCaseProcess.KEY, answers);
    }

    private Optional<HistoricProcessInstance> lastMerge() {
        return history.createHistoricProcessInstanceQuery().processDefinitionKey(ReferralProcess.KEY)
                .executedActivityIdIn("merged").finishedAfter(Date.from(clock.instant().minus(UNDO_WITHIN)))
                .orderByProcessInstanceEndTime().desc().list().stream().findFirst();
    }

    private Change leaves(DemoDice dice) {
        List<VolunteerView> active = volunteers.active(Set.of(DemoLibrary.VEENRIJK));
        return new Change("volunteers", VolunteerGuidanceProcess.KEY, Map.of(
                "volunteer", dice.one(active).id().toString(),
                "lastDay", LocalDate.now(clock).plusWeeks(2).toString(), "why", "MOVED", "thanked", true));
    }

    private static BranchId branch(String tenant) {
        return new BranchId(tenant);
    }

    void tell(Change change) {
        forms.submitStartForm(repository.createProcessDefinitionQuery().processDefinitionKey(change.process())
                .latestVersion().singleResult().getId(), change.answers());
    }
}
