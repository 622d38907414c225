package nl.wegwijs.volunteer;

import java.util.EnumSet;
import java.util.Set;

/** What a volunteer does. */
public enum VolunteerFunction {
    LANGUAGE_BUDDY, TAALCAFE, WALK_IN_DIGITAL, DIGISTERKER_TEACHER, COURSE_ASSISTANT, FORMS_HELP, AMBASSADOR;

    private static final Set<VolunteerFunction> ALONE_WITH_ONE = EnumSet.of(LANGUAGE_BUDDY, FORMS_HELP);
    private static final Set<VolunteerFunction> SEES_PERSONAL_DATA = EnumSet.of(WALK_IN_DIGITAL, FORMS_HELP);

    boolean isOneToOne() {
        return ALONE_WITH_ONE.contains(this);
    }

    boolean seesPersonalData() {
        return SEES_PERSONAL_DATA.contains(this);
    }
}
