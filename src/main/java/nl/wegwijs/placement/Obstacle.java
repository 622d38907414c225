package nl.wegwijs.placement;

/** What makes taking part hard; the codes say no more than is needed. */
public enum Obstacle {
    TIME, PLACE, LEVEL, GROUP, CHILDCARE, MONEY, PRIVATE, NONE
}
