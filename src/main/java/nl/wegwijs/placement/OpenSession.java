package nl.wegwijs.placement;

import java.time.LocalDate;
import java.util.List;

import nl.wegwijs.course.RunView;

/** A session that is over, with those who may have been there. */
public record OpenSession(RunView run, LocalDate day, List<Participation> participants) {
}
