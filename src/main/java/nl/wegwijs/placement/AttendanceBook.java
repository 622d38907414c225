package nl.wegwijs.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.RunId;
import nl.wegwijs.course.RunStatus;
import nl.wegwijs.course.RunView;
import nl.wegwijs.course.Session;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.referral.CaseDesk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who came to a session. The first time somebody comes starts the placement; who stays away
 * without notice is told of. Walking in is free: nobody stays away from that.
 */
@Component
class AttendanceBook {

    private static final int LOOK_BACK_DAYS = 14;

    private final PlacementRepository placements;
    private final AttendanceRepository attendance;
    private final AttendedSessionRepository sessions;
    private final AbsenceCalls calls;
    private final CourseCatalogue catalogue;
    private final CaseDesk cases;
    private final ApplicationEventPublisher facts;
    private final CurrentUser user;
    private final Clock clock;

    AttendanceBook(PlacementRepository placements, AttendanceRepository attendance,
            AttendedSessionRepository sessions, AbsenceCalls calls, CourseCatalogue catalogue, CaseDesk cases,
            ApplicationEventPublisher facts, CurrentUser user, Clock clock) {
        this.placements = placements;
        this.attendance = attendance;
        this.sessions = sessions;
        this.calls = calls;
        this.catalogue = catalogue;
        this.cases = cases;
        this.facts = facts;
        this.user = user;
        this.clock = clock;
    }

    /** Of the last two weeks, newest first: those that somebody registered, or those that nobody did. */
    List<OpenSession> sessions(Set<BranchId> branches, boolean registered) {
        LocalDate today = LocalDate.now(clock);
        Map<RunId, RunView> runs = new LinkedHashMap<>();
        catalogue.running(branches).forEach(run -> runs.put(run.id(), run));
        placements.findRunsTakenPartIn(branches, today.minusDays(LOOK_BACK_DAYS))
                .forEach(run -> runs.computeIfAbsent(run, catalogue::run));
        List<OpenSession> open = new ArrayList<>();
        for (RunView run : runs.values()) {
            List<Participation> participants = participants(run.id());
            run.sessions().stream().map(Session::date)
                    .filter(day -> !day.isAfter(today) && !day.isBefore(today.minusDays(LOOK_BACK_DAYS)))
                    .filter(day -> registered == sessions.existsById(AttendedSession.Key.of(run.id(), day)))
                    .forEach(day -> open.add(new OpenSession(run, day, participants)));
        }
        open.sort(Comparator.comparing(OpenSession::day).reversed());
        return open;
    }

    void record(RunId runId, LocalDate day, Set<PlacementId> present, Set<PlacementId> excused,
            Integer walkInCount) {
        record(runId, day, present, excused, walkInCount, everybody -> true);
    }

    /** By somebody who knows only some of them: the others keep what is written about them. */
    void record(RunId runId, LocalDate day, Set<PlacementId> present, Set<PlacementId> excused,
            Integer walkInCount, Predicate<Placement> isKnown) {
        RunView run = catalogue.run(runId);
        refuseWrongSession(run, day);
        Set<Placement> everybody = takingPart(runId).keySet();
        Set<Placement> participants = everybody.stream().filter(isKnown)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        refuseWrongPeople(participants, present, excused);
        if (run.walkIn() != (walkInCount != null)) {
            throw Refusal.invalid("walkInCount", run.walkIn() ? "REQUIRED" : "NOT_WALK_IN", run.walkIn()
                    ? "Vul in hoeveel bezoekers er waren." : "Alleen bij een inloop tellen we bezoekers.");
        }
        if (run.walkIn()) {
            catalogue.recordWalkIn(runId, day, walkInCount);
        }
        for (Placement placement : participants) {
            boolean came = present.contains(placement.id());
            if (came) {
                mark(placement, day, AttendanceMark.PRESENT);
            } else if (excused.contains(placement.id())) {
                mark(placement, day, AttendanceMark.EXCUSED);
            } else if (!run.walkIn() && placement.wasExpectedOn(day)) {
                mark(placement, day, AttendanceMark.ABSENT);
            } else {
                attendance.deleteById(Attendance.Key.of(placement.id(), day));
            }
            if (came && placement.status() == PlacementStatus.ACCEPTED) {
                start(placement, run, day);
            }
            count(placement, run);
        }
        facts.publishEvent(new SessionRegistered(runId, day, run.walkIn() ? walkInCount : present.size()));
        if (participants.size() == everybody.size()) {
            sessions.save(new AttendedSession(runId, day, clock.instant(), user.id()));
        }
    }

    private void mark(Placement placement, LocalDate day, AttendanceMark mark) {
        attendance.save(new Attendance(placement.id(), day, mark));
    }

    // After the last session there is nothing left to come back to.
    private void count(Placement placement, RunView run) {
        boolean staysAway = placement.count(attendance.findByKeyPlacementId(placement.id().value()));
        if (!placement.presence().isAbsenceReported()) {
            calls.comesAgain(placement);
        }
        if (staysAway && run.endsOn().isAfter(LocalDate.now(clock))) {
            tellAbsence(placement);
        }
    }

    private void tellAbsence(Placement placement) {
        if (placement.status() == PlacementStatus.STARTED) {
            calls.stayedAway(placement);
            facts.publishEvent(new AbsenceReported(placement.id()));
        } else {
            facts.publishEvent(new NotAppeared(placement.id()));
        }
    }

    private void start(Placement placement, RunView run, LocalDate day) {
        placement.start(day);
        cases.started(placement.caseId());
        if (run.status() == RunStatus.COMPLETED) {
            placement.complete(run.endsOn());
        }
        facts.publishEvent(new FirstAttendance(placement.id()));
    }

    private void refuseWrongSession(RunView run, LocalDate day) {
        if (run.sessions().stream().map(Session::date).noneMatch(day::equals)) {
            throw Refusal.invalid("session", "NO_SESSION", "Op deze dag is er geen les of inloop.");
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("session", "FUTURE", "Deze les of inloop is nog niet geweest.");
        }
    }

    private static void refuseWrongPeople(Set<Placement> participants, Set<PlacementId> present,
            Set<PlacementId> excused) {
        Set<PlacementId> unknown = new HashSet<>(present);
        unknown.addAll(excused);
        participants.forEach(placement -> unknown.remove(placement.id()));
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("present", "NOT_IN_THIS_RUN", "Een van deze mensen hoort niet bij deze groep.");
        }
        if (present.stream().anyMatch(excused::contains)) {
            throw Refusal.invalid("excused", "CONTRADICTION", "Iemand kan niet tegelijk aanwezig en afgemeld zijn.");
        }
    }

    // By name; who was forgotten is on no list any more, and what was noted of them stays.
    private List<Participation> participants(RunId run) {
        return takingPart(run).values().stream().sorted(Comparator.comparing(Participation::name)).toList();
    }

    private Map<Placement, Participation> takingPart(RunId run) {
        Map<Placement, Participation> known = new LinkedHashMap<>();
        placements.findByRunIdAndStatusIn(run, PlacementStatus.takingPart()).forEach(placement ->
                Optional.ofNullable(cases.file(placement.caseId()).person().fullName()).ifPresent(name ->
                        known.put(placement, new Participation(placement.id(), name))));
        return known;
    }
}
