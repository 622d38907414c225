package nl.wegwijs.course;

/** Whether people can be sent to an offering, in the values of HSDS. */
public enum OfferingStatus {
    ACTIVE, TEMPORARILY_CLOSED, INACTIVE, DEFUNCT
}
