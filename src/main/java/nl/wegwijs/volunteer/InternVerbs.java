package nl.wegwijs.volunteer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;

import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.NormVerbs;
import nl.wegwijs.library.Norms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What models and decisions may ask about interns and places for them. */
@Component
@ModelVerb("internships")
@Transactional(readOnly = true)
public class InternVerbs {

    private final InternshipDesk desk;
    private final InternDesk interns;
    private final Norms norms;
    private final NormVerbs times;
    private final Clock clock;

    InternVerbs(InternshipDesk desk, InternDesk interns, Norms norms, NormVerbs times, Clock clock) {
        this.desk = desk;
        this.interns = interns;
        this.norms = norms;
        this.times = times;
        this.clock = clock;
    }

    /** When schools are told again, and after that, when the place is closed. */
    public Date answerDue(String internshipId) {
        LocalDate reminder = after(internshipId, "internReminder");
        return times.startOfWork(today().isBefore(reminder) ? reminder : after(internshipId, "internDeadline"));
    }

    public Boolean isOver(String internshipId) {
        return !today().isBefore(after(internshipId, "internDeadline"));
    }

    /** Input of the decision {@code intern-requirements}. */
    public Map<String, Object> facts(String internId) {
        InternView intern = interns.view(InternId.of(internId));
        InternPlan plan = desk.view(intern.internship()).plan();
        return Map.of("level", plan.level().name(), "minor", intern.minor(),
                "withParticipants", plan.tasks().stream().anyMatch(InternTask::isWithParticipants));
    }

    /** Half-way; never in the past, for who comes later. */
    public Date halfWay(String internId) {
        InternPlan plan = plan(internId);
        return times.startOfWork(notBeforeToday(plan.startsOn()
                .plusDays(ChronoUnit.DAYS.between(plan.startsOn(), plan.endsOn()) / 2)));
    }

    /** Some weeks before the last day, in time to hand over. */
    public Date handoverDue(String internId) {
        InternView intern = interns.view(InternId.of(internId));
        return times.startOfWork(notBeforeToday(norms.before(intern.branch(), "internHandover", plan(internId).endsOn())));
    }

    private InternPlan plan(String internId) {
        return desk.view(interns.view(InternId.of(internId)).internship()).plan();
    }

    private LocalDate notBeforeToday(LocalDate day) {
        return day.isBefore(today()) ? today() : day;
    }

    private LocalDate after(String internshipId, String norm) {
        InternshipView internship = desk.view(InternshipId.of(internshipId));
        return norms.after(internship.branch(), norm, internship.publishedOn());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
