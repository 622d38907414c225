package nl.wegwijs.training;

/** Fact: a training was asked for, by a partner itself or by a colleague at the desk. */
public record TrainingRequested(TrainingId trainingId, boolean atDesk) {
}
