package nl.wegwijs.training;

/** Fact: a day was proposed to the partner, who should hear it. */
public record TrainingProposed(TrainingId trainingId) {
}
