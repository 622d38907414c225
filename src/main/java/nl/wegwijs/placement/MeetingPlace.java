package nl.wegwijs.placement;

/** Where a participant and a volunteer meet; at home is a rare exception. */
public enum MeetingPlace {
    LIBRARY, NEIGHBOURHOOD, ONLINE, HOME_EXCEPTION
}
