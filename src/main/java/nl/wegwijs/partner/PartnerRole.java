package nl.wegwijs.partner;

/** What a partner does for us or with us. */
public enum PartnerRole {
    REFERRER, PROVIDER, RECEIVER, VOLUNTEER_SOURCE, INTERN_SOURCE, TRAINING_SUPPLIER, PROGRAMME_OWNER, FUNDER,
    FACILITY_USER
}
