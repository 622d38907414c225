package nl.wegwijs.volunteer;

/** Who gives a training to a volunteer. */
public enum TrainingGiver {
    LIBRARY, ORGANISATION, NATIONAL
}
