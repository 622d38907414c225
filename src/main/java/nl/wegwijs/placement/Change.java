package nl.wegwijs.placement;

/** What changed in the life of the participant, three months later. */
public enum Change {
    SELF_RELIANT, WORK, VOLUNTEERING, NEW_COURSE, MORE_PEOPLE, NOTHING
}
