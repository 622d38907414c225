package nl.wegwijs.training;

/** What a training is about. */
public enum TrainingTopic {
    LOW_LITERACY("Lezen en schrijven"), DIGITAL_EXCLUSION("Digitaal"), BOTH("Lezen, schrijven en digitaal");

    private final String label;

    TrainingTopic(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
