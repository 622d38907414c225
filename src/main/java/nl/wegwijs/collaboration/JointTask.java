package nl.wegwijs.collaboration;

import java.util.EnumSet;
import java.util.Set;

/** What has to be done for something that is given together. */
public enum JointTask {
    CONTENT("inhoud"), GUIDANCE("begeleiding"), LOCATION("plek"), EQUIPMENT("apparatuur"), RECRUITMENT("mensen werven"),
    SCREENING("kijken wie past"), PROMOTION("promotie"), ENROLMENT_ADMIN("inschrijven"), MATERIALS("lesmateriaal"),
    LICENCE("licentie"), EVALUATION("evalueren"), REPORTING("verslag"), COSTS("kosten");

    private static final Set<JointTask> MAY_BE_NOBODYS = EnumSet.of(LICENCE, COSTS, MATERIALS);

    private final String label;

    JointTask(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean mayBeNobodys() {
        return MAY_BE_NOBODYS.contains(this);
    }
}
