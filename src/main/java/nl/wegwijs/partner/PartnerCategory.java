package nl.wegwijs.partner;

/** The world a partner belongs to. */
public enum PartnerCategory {
    CARE_WELFARE, EDUCATION, NEIGHBOURHOOD, AGENCY, VOLUNTEERING, RECEPTION, EMPLOYER, MUNICIPALITY, LIBRARY, OTHER
}
