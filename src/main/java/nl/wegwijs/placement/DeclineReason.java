package nl.wegwijs.placement;

/** Why a place is declined. */
public enum DeclineReason {
    TIME, PLACE, LEVEL, WORK, CHILDCARE, OTHER
}
