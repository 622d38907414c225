package nl.wegwijs.learning;

/** What decides where a training comes from; the fit of what suppliers have is in percents. */
public record SourcingFacts(boolean nationalTraining, boolean ownTrainer, int catalogueFit, boolean specific,
        boolean repeating) {
}
