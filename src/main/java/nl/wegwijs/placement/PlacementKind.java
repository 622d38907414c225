package nl.wegwijs.placement;

/** A place in a run of a course, or practising alone. */
public enum PlacementKind {
    RUN, SELF_STUDY
}
