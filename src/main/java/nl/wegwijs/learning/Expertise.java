package nl.wegwijs.learning;

import java.util.Optional;

import nl.wegwijs.volunteer.Requirement;

/** What our people can learn. Some of it a volunteer must have before beginning. */
public enum Expertise {
    RECOGNISING("Laaggeletterdheid herkennen", null),
    LANGUAGE_COACHING("Basistraining taal", Requirement.TRAINING_BASIC_LANGUAGE),
    NT2_TEACHING("Lesgeven aan anderstaligen", null),
    NUMERACY_COACHING("Helpen met rekenen", null),
    DIGISTERKER("Docent Digisterker", Requirement.CERT_DIGISTERKER),
    DIGITAL_HELP("Helpen met computer en telefoon", null),
    PRIVACY("Privacy aan het loket", Requirement.TRAINING_PRIVACY_IDO),
    ASSESSING("Niveau bepalen", null),
    PLAIN_LANGUAGE("Eenvoudig schrijven en spreken", null);

    private final String label;
    private final Requirement requirement;

    Expertise(String label, Requirement requirement) {
        this.label = label;
        this.requirement = requirement;
    }

    public String label() {
        return label;
    }

    Optional<Requirement> requirement() {
        return Optional.ofNullable(requirement);
    }
}
