package nl.wegwijs.collaboration;

import java.util.EnumSet;
import java.util.Set;

/** Where a custom course stands. Only the moves named here exist. */
public enum CustomState {
    REQUESTED("Aangevraagd", "Wij bellen u om te bespreken wat de groep nodig heeft."),
    EXPLORED("Wij maken een voorstel", "Wij kijken wat er kan en maken een voorstel."),
    DESIGNED("Wij maken een voorstel", "Het voorstel is bijna klaar."),
    APPROVED("Wij maken een voorstel", "Het voorstel is klaar. U krijgt het zo."),
    PROPOSED("Wacht op u", "Er is een voorstel. Wat vindt u ervan?"),
    AGREED("Wij leggen het vast", "Wij leggen eerst onze samenwerking vast."),
    RECRUITING("Wacht op u", "Meld nu de mensen aan die mee willen doen."),
    RUNNING("Groep gepland", "De groep heeft een eerste dag."),
    EVALUATED("Geëvalueerd", "Wij hebben besproken wat de cursus bracht."),
    CLOSED("Klaar", "Alles is besproken."),
    NOT_FEASIBLE("Kan niet", "Deze cursus kan nu niet."),
    DECLINED("Gaat niet door", "Deze cursus gaat niet door."),
    NOT_ENOUGH_PARTICIPANTS("Te weinig mensen", "Er waren te weinig mensen. Wie al is aangemeld, helpen wij verder.");

    private static final Set<CustomState> OVER = EnumSet.of(CLOSED, NOT_FEASIBLE, DECLINED, NOT_ENOUGH_PARTICIPANTS);

    private final String label;
    private final String sentence;

    CustomState(String label, String sentence) {
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

    public boolean leadsTo(CustomState next) {
        return next().contains(next);
    }

    /** Whether the partner may still call it off. */
    public boolean mayBeCalledOff() {
        return leadsTo(DECLINED);
    }

    boolean isOver() {
        return OVER.contains(this);
    }

    private Set<CustomState> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(EXPLORED, DECLINED);
            case EXPLORED -> EnumSet.of(DESIGNED, NOT_FEASIBLE, DECLINED);
            case DESIGNED -> EnumSet.of(APPROVED, EXPLORED, NOT_FEASIBLE, DECLINED);
            case APPROVED -> EnumSet.of(PROPOSED);
            case PROPOSED -> EnumSet.of(AGREED, EXPLORED, DECLINED);
            case AGREED -> EnumSet.of(RECRUITING, DECLINED);
            case RECRUITING -> EnumSet.of(RUNNING, NOT_ENOUGH_PARTICIPANTS, DECLINED);
            case RUNNING -> EnumSet.of(EVALUATED, RECRUITING);
            case EVALUATED -> EnumSet.of(DESIGNED, CLOSED, DECLINED);
            case CLOSED, NOT_FEASIBLE, DECLINED, NOT_ENOUGH_PARTICIPANTS -> EnumSet.noneOf(CustomState.class);
        };
    }
}
