package nl.wegwijs.placement;

/** Whether the participant still uses what was learnt, three months later. */
public enum StillUses {
    YES, SOMETIMES, NO
}
