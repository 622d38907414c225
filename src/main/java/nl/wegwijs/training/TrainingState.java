package nl.wegwijs.training;

import java.util.EnumSet;
import java.util.Set;

/** Where a training stands. Only the moves named here exist. */
public enum TrainingState {
    REQUESTED("Aangevraagd", "Wij bellen u om te bespreken wat u zoekt."),
    DISCUSSED("Wij plannen", "Wij zoeken een dag en een trainer."),
    PLANNED("Wacht op u", "Er is een voorstel. Past het?"),
    CONFIRMED("Gaat door", "De training gaat door."),
    GIVEN("Gegeven", "De training is gegeven. Wij horen graag wat u ervan vond."),
    EVALUATED("Geëvalueerd", "Na drie maanden bespreken wij wat de training heeft gebracht."),
    CLOSED("Klaar", "Alles is besproken."),
    CANCELLED("Gaat niet door", "Deze training gaat niet door.");

    private final String label;
    private final String sentence;

    TrainingState(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    public String label() {
        return label;
    }

    /** For the partner. */
    public String sentence() {
        return sentence;
    }

    public boolean leadsTo(TrainingState next) {
        return next().contains(next);
    }

    /** Whether it may still be given. */
    public boolean isAhead() {
        return leadsTo(CANCELLED);
    }

    private Set<TrainingState> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(DISCUSSED, CANCELLED);
            case DISCUSSED -> EnumSet.of(PLANNED, CANCELLED);
            case PLANNED -> EnumSet.of(CONFIRMED, DISCUSSED, CANCELLED);
            case CONFIRMED -> EnumSet.of(GIVEN, DISCUSSED, CANCELLED);
            case GIVEN -> EnumSet.of(EVALUATED);
            case EVALUATED -> EnumSet.of(CLOSED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(TrainingState.class);
        };
    }
}
