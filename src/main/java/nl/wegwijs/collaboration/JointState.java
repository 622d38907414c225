package nl.wegwijs.collaboration;

import java.util.EnumSet;
import java.util.Set;

/** Where something that we give together stands. Only the moves named here exist. */
public enum JointState {
    DRAFT("Wij bespreken het", "Wij bespreken met u wie wat doet."),
    SPLIT_AGREED("Afgesproken", "Het is duidelijk wie wat doet."),
    PREPARING("Wij bereiden voor", "Wij bereiden het samen voor. Kijk wat u nog moet regelen."),
    GO("Gaat door", "Het gaat door."),
    RUNNING("Is begonnen", "Het is begonnen. Wilt u doorgeven hoeveel mensen er waren?"),
    EVALUATED("Geëvalueerd", "Wij hebben besproken hoe het ging."),
    CLOSED("Klaar", "Alles is besproken."),
    NO_GO("Gaat niet door", "Het gaat niet door. Wij bellen de deelnemers."),
    CANCELLED("Afgezegd", "Het gaat niet door. De deelnemers weten het."),
    ABANDONED("Komt er niet", "Wij geven dit nu niet samen.");

    private final String label;
    private final String sentence;

    JointState(String label, String sentence) {
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

    public boolean leadsTo(JointState next) {
        return next().contains(next);
    }

    private Set<JointState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SPLIT_AGREED, ABANDONED);
            case SPLIT_AGREED -> EnumSet.of(PREPARING);
            case PREPARING -> EnumSet.of(GO, NO_GO);
            case GO -> EnumSet.of(RUNNING, NO_GO);
            case RUNNING -> EnumSet.of(EVALUATED, NO_GO);
            case EVALUATED -> EnumSet.of(RUNNING, CLOSED);
            case NO_GO -> EnumSet.of(CANCELLED);
            case CLOSED, CANCELLED, ABANDONED -> EnumSet.noneOf(JointState.class);
        };
    }
}
