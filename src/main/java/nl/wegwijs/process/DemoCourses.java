package nl.wegwijs.process;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.NewRun;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.course.Session;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.placement.OpenSession;
import nl.wegwijs.placement.Participation;
import nl.wegwijs.placement.PlacementDesk;
import nl.wegwijs.placement.WaitingDesk;
import nl.wegwijs.placement.WaitingView;
import nl.wegwijs.placement.WaitlistEntryId;

/** Plans the groups of the demonstration ahead and notes who came, through the start form. */
@Component
class DemoCourses {

    private static final int WEEKS_AHEAD = 2;
    private static final int LESSONS = 6;
    private static final int WALK_IN_SEASON = 39;
    private static final double WEEKS = 52;
    private static final int REST_EVERY = 3;
    // A small library cannot give everything at once: some wait, more of them at the end of the year than at its start.
    private static final int WAITING_AT_THE_END = 48;
    // Others give courses as well: while fewer wait than this, we plan nothing more ourselves.
    private static final int WAITING_AT_LEAST = 42;
    private static final int FEWEST = 3;
    private static final int SEATS = 4;

    private final CourseCatalogue catalogue;
    private final PlacementDesk placements;
    private final WaitingDesk waitingDesk;
    private final FormService forms;
    private final RepositoryService repository;
    private final RuntimeService runtime;

    DemoCourses(CourseCatalogue catalogue, PlacementDesk placements, WaitingDesk waitingDesk, FormService forms,
            RepositoryService repository, RuntimeService runtime) {
        this.catalogue = catalogue;
        this.placements = placements;
        this.waitingDesk = waitingDesk;
        this.runtime = runtime;
        this.forms = forms;
        this.repository = repository;
    }

    /** A group is planned two Mondays out of three, so that at any time about as many people learn. */
    void plan(LocalDate firstDay, LocalDate day) {
        long week = ChronoUnit.WEEKS.between(firstDay, day);
        if (day.equals(firstDay)) {
            planWalkIns(day.plusDays(1));
        } else if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            if ((week + WEEKS_AHEAD) % WALK_IN_SEASON == 0) {
                planWalkIns(day.plusWeeks(WEEKS_AHEAD));
            }
            if (week % REST_EVERY != 0) {
                planWhereNeeded(week, day);
            }
        }
    }

    private void planWalkIns(LocalDate start) {
        catalogue.offerings().stream().filter(offering -> offering.form() == OfferingForm.WALK_IN)
                .forEach(offering -> planRun(offering, start, WALK_IN_SEASON, 30));
    }

    /** Where people waited longest; with one more when more of them wait than usual. */
    private void planWhereNeeded(long week, LocalDate day) {
        List<WaitingView> waiting = waiting();
        if (waiting.size() < WAITING_AT_LEAST * week / WEEKS) {
            return;
        }
        int seats = waiting.size() > WAITING_AT_THE_END * week / WEEKS ? SEATS + 1 : SEATS;
        Map<OfferingView, List<WaitingView>> wanted = waiting.stream()
                .flatMap(one -> one.offerings().stream().map(offering -> Map.entry(offering, one)))
                .filter(one -> one.getKey().form() == OfferingForm.GROUP && catalogue.runs(one.getKey().id()).isEmpty())
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        wanted.entrySet().stream().filter(one -> one.getValue().size() >= FEWEST)
                .max(Comparator.<Map.Entry<OfferingView, List<WaitingView>>>comparingLong(one -> weeksWaited(one.getValue()))
                        .thenComparing(one -> one.getKey().title()).thenComparing(one -> one.getKey().branch().value()))
                .ifPresent(one -> planRun(one.getKey(), day.plusWeeks(WEEKS_AHEAD).plusDays(weekday(week)), LESSONS, seats));
    }

    // On Monday or Tuesday, and the week after on Thursday or Friday: ten or eleven days lie between two groups.
    private static long weekday(long week) {
        return (week % REST_EVERY - 1) * 3 + week / REST_EVERY % 2;
    }

    private static long weeksWaited(List<WaitingView> line) {
        return line.stream().mapToLong(one -> one.weeks() + 1).sum();
    }

    private List<WaitingView> waiting() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(WaitingProcess.KEY).list()
                .stream().map(instance -> runtime.getVariable(instance.getId(), CaseVariables.WAITLIST_ENTRY))
                .map(entry -> waitingDesk.view(WaitlistEntryId.of(String.valueOf(entry)))).toList();
    }

    private void planRun(OfferingView offering, LocalDate start, int weeks, int seats) {
        List<Session> sessions = IntStream.range(0, weeks)
                .mapToObj(week -> new Session(start.plusWeeks(week), LocalTime.of(10, 0), LocalTime.of(12, 0))).toList();
        catalogue.planRun(new NewRun(offering.id(), offering.branch(),
                DemoLibrary.DUINOORD.equals(offering.branch()) ? "Studio" : "Leerzaal", null, sessions, 3, seats));
    }

    boolean hasOpenSessions(BranchId branch) {
        return !placements.openSessions(Set.of(branch)).isEmpty();
    }

    /** In the name of a colleague of this branch, who is logged in already. */
    void noteAttendance(BranchId branch, DemoDice dice) {
        noteAttendance(branch, dice, 88);
    }

    /** The same of a day when all came, or nobody. */
    void cameAll(BranchId branch, boolean came) {
        noteAttendance(branch, new DemoDice(LocalDate.EPOCH), came ? 100 : 0);
    }

    private void noteAttendance(BranchId branch, DemoDice dice, int percent) {
        String form = repository.createProcessDefinitionQuery().processDefinitionKey(AttendanceProcess.KEY)
                .latestVersion().singleResult().getId();
        for (OpenSession session : placements.openSessions(Set.of(branch))) {
            List<String> came = session.participants().stream().filter(one -> dice.in(percent))
                    .map(Participation::placementId).map(Object::toString).collect(Collectors.toList());
            Map<String, Object> answers = new HashMap<>();
            answers.put("session", AttendanceProcess.code(session));
            if (session.run().walkIn()) {
                answers.put("walkInCount", came.size() + dice.below(6));
                answers.put("walkInPresent", came);
            } else {
                answers.put("present", came);
            }
            forms.submitStartForm(form, answers);
        }
    }
}
