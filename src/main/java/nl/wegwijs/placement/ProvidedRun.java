package nl.wegwijs.placement;

import java.util.List;

import nl.wegwijs.course.RunView;

/** A run as the partner that gives it may know it: only the people who agreed to that. */
public record ProvidedRun(RunView run, List<Participation> participants) {
}
