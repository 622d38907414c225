package nl.wegwijs.partner;

import java.util.EnumSet;
import java.util.Set;

/** What has to be done when we work together, by whoever the agreement says. */
public enum SharedTask {
    CONTENT("Inhoud"), GUIDANCE("Begeleiding"), LOCATION("Plek"), EQUIPMENT("Apparatuur"), RECRUITMENT("Mensen werven"),
    SCREENING("Kijken wie past"), PROMOTION("Promotie"), ENROLMENT_ADMIN("Inschrijven"), MATERIALS("Lesmateriaal"),
    LICENCE("Licentie"), EVALUATION("Evalueren"), REPORTING("Verslag"), COSTS("Kosten");

    private static final Set<SharedTask> MAY_BE_NOBODYS = EnumSet.of(LICENCE, COSTS, MATERIALS);

    private final String label;

    SharedTask(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether somebody must do it in a course that we give together. */
    public boolean needsAnOwner() {
        return !MAY_BE_NOBODYS.contains(this);
    }
}
