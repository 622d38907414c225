package nl.wegwijs.training;

/** Fact: the partner answered our proposal. */
public record TrainingAnswered(TrainingId trainingId, TrainingAnswer answer) {
}
