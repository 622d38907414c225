package nl.wegwijs.placement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    private static final int EXTRA_TALK_WEEK = 4;

    private final CourseCatalogue catalogue;
    private final Norms norms;
    private final WorkCalendar calendar;

    FollowUpDays(CourseCatalogue catalogue, Norms norms, WorkCalendar calendar) {
        this.catalogue = catalogue;
        this.norms = norms;
        this.calendar = calendar;
    }

    LocalDate dueOn(Placement placement, Moment moment) {
        LocalDate start = placement.startedOn();
        LocalDate end = endsOn(placement);
        return switch (moment) {
            case START_2W -> norms.after(placement.branchId(), "start2w", start);
            case MIDTERM -> workingDay(placement, start.plusDays(Math.max(0, ChronoUnit.DAYS.between(start, end) / 2)));
            case EXTRA -> workingDay(placement, start.plusWeeks(EXTRA_TALK_WEEK));
            case END -> workingDay(placement, end);
            case AFTER_3M -> norms.after(placement.branchId(), "aftercare", end);
        };
    }

    /** The last day of the course; walking in and practising alone have a norm instead. */
    LocalDate endsOn(Placement placement) {
        return placement.runId().map(catalogue::run).filter(run -> !run.walkIn()).map(RunView::endsOn)
                .orElseGet(() -> norms.after(placement.branchId(), "walkInEnd", placement.startedOn()));
    }

    /** When the course of this case and the talk after it are over; from today when there is none. */
    LocalDate isOverOn(List<Placement> placements, BranchId branch, LocalDate today) {
        LocalDate end = placements.stream().filter(one -> one.status() == PlacementStatus.STARTED).map(this::endsOn)
                .max(LocalDate::compareTo).filter(day -> day.isAfter(today)).orElse(today);
        return norms.after(branch, "transferAfterCourse", end);
    }

    LocalDate workingDay(Placement placement, LocalDate day) {
        return calendar.onOrAfter(placement.branchId(), day);
    }
}
