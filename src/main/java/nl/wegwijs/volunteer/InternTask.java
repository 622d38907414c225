package nl.wegwijs.volunteer;

/** What an intern does. */
public enum InternTask {
    WALK_IN_DIGITAL("inloop computer"), GROUP("helpen bij een groep"), TAALCAFE("Taalcafé"),
    ONE_TO_ONE("één deelnemer begeleiden"), PROMOTION("promotie");

    private final String label;

    InternTask(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isWithParticipants() {
        return this != PROMOTION;
    }
}
