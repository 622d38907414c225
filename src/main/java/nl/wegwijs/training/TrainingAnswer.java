package nl.wegwijs.training;

/** What a partner says to a proposal. */
public enum TrainingAnswer {
    CONFIRMED, OTHER_DAY
}
