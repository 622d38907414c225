package nl.wegwijs.placement;

/** A place in a run of a course, learning with one volunteer, or practising alone. */
public enum PlacementKind {
    RUN, MATCH, SELF_STUDY
}
