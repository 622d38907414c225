package nl.wegwijs.referral;

/** Short checks that a partner may have done. */
public enum ScreeningInstrument { TAALVERKENNER, TAALMETER, DIGIMETER, OTHER }
