package nl.wegwijs.library;

/** A field of basic skills in which somebody can learn. */
public enum SkillDomain {

    LANGUAGE_READING("Lezen"),
    LANGUAGE_WRITING("Schrijven"),
    LANGUAGE_SPEAKING("Spreken"),
    LANGUAGE_LISTENING("Luisteren"),
    NUMERACY("Rekenen"),
    DIGITAL_BASIC("Computer en internet"),
    DIGITAL_GOVERNMENT("Digitale overheid"),
    JOB_APPLICATION("Solliciteren");

    private final String label;

    SkillDomain(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isLanguage() {
        return name().startsWith("LANGUAGE_");
    }
}
