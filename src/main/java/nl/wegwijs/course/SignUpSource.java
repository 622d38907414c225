package nl.wegwijs.course;

/** How somebody without a case came to sign up for a run. */
public enum SignUpSource {
    DESK("aan de balie"), PHONE("belde op"), PARTNER("via de partner"), AFTER_COURSE("na een andere cursus"), OTHER("anders");

    private final String label;

    SignUpSource(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
