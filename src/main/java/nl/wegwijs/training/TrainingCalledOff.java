package nl.wegwijs.training;

/** Fact: the partner called a training off, whatever we were doing for it. */
public record TrainingCalledOff(TrainingId trainingId) {
}
