package nl.wegwijs.placement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.RunView;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.WorkCalendar;
import org.springframework.stereotype.Component;

/** On which working day each moment of following up falls. */
@Component
class FollowUpDays {

    private static final int WEEKS_APART = 3;

    private final CourseCatalogue catalogue;
    private final Norms norms;
    private final WorkCalendar calendar;

    FollowUpDays(CourseCatalogue catalogue, Norms norms, WorkCalendar calendar) {
        this.catalogue = catalogue;
        this.norms = norms;
        this.calendar = calendar;
    }

    /** These moments as far as they are to come, and the end; every quarter again where no other talk is near. */
    List<FollowUp> plan(Placement placement, List<Moment> moments, LocalDate today) {
        List<FollowUp> planned = new ArrayList<>();
        moments.stream().filter(moment -> moment != Moment.QUARTERLY && moment != Moment.END).distinct()
                .forEach(moment -> planned.add(new FollowUp(placement, moment, dueOn(placement, moment))));
        planned.add(new FollowUp(placement, Moment.END, dueOn(placement, Moment.END)));
        if (moments.contains(Moment.QUARTERLY)) {
            planned.addAll(quarters(placement, planned));
        }
        planned.removeIf(talk -> talk.moment() != Moment.END && talk.dueOn().isBefore(today));
        return planned;
    }

    private List<FollowUp> quarters(Placement placement, List<FollowUp> others) {
        List<FollowUp> quarters = new ArrayList<>();
        LocalDate end = endsOn(placement);
        for (LocalDate day = quarterAfter(placement, placement.startedOn()); day.isBefore(end);
                day = quarterAfter(placement, day)) {
            LocalDate due = day;
            if (others.stream().noneMatch(other -> Math.abs(ChronoUnit.WEEKS.between(other.dueOn(), due)) < WEEKS_APART)) {
                quarters.add(new FollowUp(placement, Moment.QUARTERLY, due));
            }
        }
        return quarters;
    }

    private LocalDate dueOn(Placement placement, Moment moment) {
        LocalDate start = placement.startedOn();
        LocalDate end = endsOn(placement);
        return switch (moment) {
            case START_2W -> norms.after(placement.branchId(), "start2w", start);
            case MIDTERM -> workingDay(placement, start.plusDays(Math.max(0, ChronoUnit.DAYS.between(start, end) / 2)));
            case QUARTERLY -> quarterAfter(placement, start);
            case EXTRA -> norms.after(placement.branchId(), "extraTalk", start);
            case ABSENCE -> norms.after(placement.branchId(), "preventionCall", start);
            case END -> workingDay(placement, end);
            case AFTER_3M -> norms.after(placement.branchId(), "aftercare", end);
        };
    }

    /** The last day of the course; a match, walking in and practising alone have a norm instead. */
    LocalDate endsOn(Placement placement) {
        return placement.runId().map(catalogue::run).filter(run -> !run.walkIn()).map(RunView::endsOn)
                .orElseGet(() -> norms.after(placement.branchId(),
                        placement.kind() == PlacementKind.MATCH ? "matchEnd" : "walkInEnd", placement.startedOn()));
    }

    /** When the course of this case and the talk after it are over; from today when there is none. */
    LocalDate isOverOn(List<Placement> placements, BranchId branch, LocalDate today) {
        LocalDate end = placements.stream().filter(one -> one.status() == PlacementStatus.STARTED).map(this::endsOn)
                .max(LocalDate::compareTo).filter(day -> day.isAfter(today)).orElse(today);
        return norms.after(branch, "transferAfterCourse", end);
    }

    LocalDate afterExtraHelp(Placement placement, LocalDate day) {
        return norms.after(placement.branchId(), "extraHelp", day);
    }

    LocalDate workingDay(Placement placement, LocalDate day) {
        return calendar.onOrAfter(placement.branchId(), day);
    }

    private LocalDate quarterAfter(Placement placement, LocalDate day) {
        return norms.after(placement.branchId(), "matchTalk", day);
    }
}
