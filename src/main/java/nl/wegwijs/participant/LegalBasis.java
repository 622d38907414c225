package nl.wegwijs.participant;

/** On which ground we work with the data. */
public enum LegalBasis {
    CONSENT, PUBLIC_TASK, CONTRACT
}
