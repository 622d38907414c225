package nl.wegwijs.placement;

import java.time.LocalDate;
import java.util.List;

import nl.wegwijs.course.RunView;

/** A session that is over and of which nobody wrote down who came. */
public record OpenSession(RunView run, LocalDate day, List<Participation> participants) {
}
