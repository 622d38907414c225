package nl.wegwijs.partner;

/** How far we are with a partner. */
enum PartnerStatus {

    /** We know the organisation, nothing more. */
    PROSPECT,
    /** We work together. */
    ACTIVE
}
