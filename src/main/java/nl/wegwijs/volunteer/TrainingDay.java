package nl.wegwijs.volunteer;

import java.time.LocalDate;
import java.util.Set;

/** The trainings that are planned for a volunteer, who gives them and when they are done. */
public record TrainingDay(Set<Requirement> trainings, TrainingGiver by, LocalDate on) {
}
