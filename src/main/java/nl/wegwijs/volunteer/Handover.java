package nl.wegwijs.volunteer;

/** Who goes on with the work of an intern who leaves. */
public enum Handover {
    COLLEAGUE, VOLUNTEER, NEXT_INTERN, NOBODY
}
