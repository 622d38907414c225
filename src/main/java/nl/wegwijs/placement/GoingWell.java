package nl.wegwijs.placement;

/** How the participant says it goes. */
public enum GoingWell {
    YES, PARTLY, NO
}
