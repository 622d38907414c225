package nl.wegwijs.collaboration;

/** What a learning centre has. */
public enum CentreItem {
    PROJECTOR, INTERNET, PRINTER, KEY, BOARD, ALARM, INSURANCE
}
