package nl.wegwijs.volunteer;

import java.util.EnumSet;
import java.util.Set;

/** Where an intern stands. Only the moves named here exist. */
public enum InternState {
    PROPOSED("Voorgesteld", "Wij maken kennis met de student."),
    INTERVIEWED("Kennisgemaakt", "Wij hebben kennisgemaakt."),
    ACCEPTED("Gekozen", "Wij regelen de papieren en het inwerken."),
    ACTIVE("Loopt stage", "De student loopt stage bij ons."),
    COMPLETED("Afgerond", "De stage is afgerond."),
    STOPPED("Gestopt", "De stage is eerder gestopt."),
    DECLINED("Niet gekozen", "Wij kozen deze student niet.");

    private final String label;
    private final String sentence;

    InternState(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    public String label() {
        return label;
    }

    /** For the school. */
    public String sentence() {
        return sentence;
    }

    /** Whether the school may still stop it. */
    public boolean mayStop() {
        return leadsTo(STOPPED);
    }

    boolean leadsTo(InternState next) {
        return next().contains(next);
    }

    private Set<InternState> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(INTERVIEWED, DECLINED, STOPPED);
            case INTERVIEWED -> EnumSet.of(ACCEPTED, DECLINED);
            case ACCEPTED -> EnumSet.of(ACTIVE, STOPPED);
            case ACTIVE -> EnumSet.of(COMPLETED, STOPPED);
            case COMPLETED, STOPPED, DECLINED -> EnumSet.noneOf(InternState.class);
        };
    }
}
