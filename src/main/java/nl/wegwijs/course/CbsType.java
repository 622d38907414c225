package nl.wegwijs.course;

/** Content of adult education as Statistics Netherlands counts it. */
public enum CbsType {
    LANGUAGE, NUMERACY, DIGITAL, LANGUAGE_DIGITAL, NUMERACY_DIGITAL, ALL
}
