package nl.wegwijs.training;

/** How long and how deep; the decision {@code training-variant} proposes one. */
public enum TrainingVariant {
    AWARENESS("Kennismaking, 1 uur", false), BASIC("Basis, 3 uur", false),
    EXTENDED("Uitgebreid met oefenen, 2 keer 3 uur", true), REFRESHER("Opfris, anderhalf uur", false);

    private final String label;
    private final boolean practice;

    TrainingVariant(String label, boolean practice) {
        this.label = label;
        this.practice = practice;
    }

    public String label() {
        return label;
    }

    /** The norm that says how many people may come: fewer where all of them practise. */
    String atMost() {
        return practice ? "trainingPracticeAtMost" : "trainingAtMost";
    }
}
