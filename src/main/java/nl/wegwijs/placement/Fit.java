package nl.wegwijs.placement;

/** How well a run fits a participant, as the decision table says. */
public enum Fit {
    FIT, SOFT_MISFIT, NO_FIT
}
