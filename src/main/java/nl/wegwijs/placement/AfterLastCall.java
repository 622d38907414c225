package nl.wegwijs.placement;

/** What staff decide about the place of somebody who cannot be reached. */
public enum AfterLastCall {
    KEEP_PLACE, GIVE_UP_PLACE
}
