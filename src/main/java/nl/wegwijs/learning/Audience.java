package nl.wegwijs.learning;

/** For whom a training is. */
public enum Audience {
    STAFF("medewerkers"), VOLUNTEERS("vrijwilligers"), BOTH("medewerkers en vrijwilligers");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
