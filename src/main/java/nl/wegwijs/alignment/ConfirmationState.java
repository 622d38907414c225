package nl.wegwijs.alignment;

/** What one provider said of its offer: nothing yet, that it is right now, or nothing at all. */
public enum ConfirmationState {
    WAITING, CONFIRMED, SILENT
}
