package nl.wegwijs.process;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
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

/** Plans the groups of the demonstration ahead and notes who came, through the start form. */
@Component
class DemoCourses {

    private static final int WEEKS_AHEAD = 3;
    private static final int LESSONS = 8;
    // Weeks between two groups of an offering; a small library cannot give everything at once.
    private static final Map<String, Integer> RHYTHM = Map.of("Klik & Tik: voor het eerst", 10,
            "Klik & Tik: het internet op", 10, "Digisterker", 17, "Lezen en schrijven in een kleine groep", 13,
            "Praten in het Nederlands", 17, "Rekenen in het dagelijks leven", 26, "Tablet en foto's met SeniorWeb", 26);

    private final CourseCatalogue catalogue;
    private final PlacementDesk placements;
    private final FormService forms;
    private final RepositoryService repository;

    DemoCourses(CourseCatalogue catalogue, PlacementDesk placements, FormService forms,
            RepositoryService repository) {
        this.catalogue = catalogue;
        this.placements = placements;
        this.forms = forms;
        this.repository = repository;
    }

    void plan(LocalDate firstDay, LocalDate day) {
        long week = ChronoUnit.WEEKS.between(firstDay, day);
        boolean beginsToday = day.equals(firstDay);
        if (day.getDayOfWeek() != DayOfWeek.MONDAY && !beginsToday) {
            return;
        }
        int place = 0;
        for (OfferingView offering : catalogue.offerings()) {
            place++;
            int rhythm = RHYTHM.getOrDefault(offering.title(), 0) * (isSmall(offering.branch()) ? 2 : 1);
            if (offering.form() == OfferingForm.WALK_IN && beginsToday) {
                planRun(offering, day.plusDays(1), 78, 30);
            } else if (rhythm > 0 && (week + place) % rhythm == 0) {
                planRun(offering, day.plusWeeks(WEEKS_AHEAD).plusDays(place % 5), LESSONS, isSmall(offering.branch()) ? 6 : 9);
            }
        }
    }

    private static boolean isSmall(BranchId branch) {
        return DemoLibrary.DUINOORD.equals(branch);
    }

    private void planRun(OfferingView offering, LocalDate start, int weeks, int seats) {
        List<Session> sessions = IntStream.range(0, weeks)
                .mapToObj(week -> new Session(start.plusWeeks(week), LocalTime.of(10, 0), LocalTime.of(12, 0))).toList();
        catalogue.planRun(new NewRun(offering.id(), offering.branch(), isSmall(offering.branch()) ? "Studio" : "Leerzaal",
                null, sessions, 3, seats));
    }

    boolean hasOpenSessions(BranchId branch) {
        return !placements.openSessions(Set.of(branch)).isEmpty();
    }

    /** In the name of a colleague of this branch, who is logged in already. */
    void noteAttendance(BranchId branch, Random dice) {
        String form = repository.createProcessDefinitionQuery().processDefinitionKey(AttendanceProcess.KEY)
                .latestVersion().singleResult().getId();
        for (OpenSession session : placements.openSessions(Set.of(branch))) {
            List<String> came = session.participants().stream().filter(one -> dice.nextInt(100) < 88)
                    .map(Participation::placementId).map(Object::toString).collect(Collectors.toList());
            Map<String, Object> answers = new HashMap<>();
            answers.put("session", AttendanceProcess.code(session));
            if (session.run().walkIn()) {
                answers.put("walkInCount", came.size() + dice.nextInt(6));
                answers.put("walkInPresent", came);
            } else {
                answers.put("present", came);
            }
            forms.submitStartForm(form, answers);
        }
    }
}
