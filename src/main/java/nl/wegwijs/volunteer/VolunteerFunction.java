package nl.wegwijs.volunteer;

import java.util.EnumSet;
import java.util.Set;

/** What a volunteer does. */
public enum VolunteerFunction {
    LANGUAGE_BUDDY("taalmaatje"), TAALCAFE("Taalcafé"), WALK_IN_DIGITAL("inloop computer"),
    DIGISTERKER_TEACHER("docent Digisterker"), COURSE_ASSISTANT("helpen bij een cursus"),
    FORMS_HELP("helpen met formulieren"), AMBASSADOR("ambassadeur");

    private static final Set<VolunteerFunction> ALONE_WITH_ONE = EnumSet.of(LANGUAGE_BUDDY, FORMS_HELP);
    private static final Set<VolunteerFunction> SEES_PERSONAL_DATA = EnumSet.of(WALK_IN_DIGITAL, FORMS_HELP);

    private final String label;

    VolunteerFunction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isOneToOne() {
        return ALONE_WITH_ONE.contains(this);
    }

    boolean seesPersonalData() {
        return SEES_PERSONAL_DATA.contains(this);
    }
}
