package nl.wegwijs.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.volunteer.Competence;
import nl.wegwijs.volunteer.NewVolunteer;
import nl.wegwijs.volunteer.Papers;
import nl.wegwijs.volunteer.Requirement;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerPreference;
import nl.wegwijs.volunteer.VolunteerRegister;
import nl.wegwijs.volunteer.VolunteerSource;

/** The volunteers of the demonstration: invented people, of whom few can in the evening. */
@Component
class DemoVolunteers {

    private static final int VOLUNTEERS = 70;
    // The two lists share no divisor in length, so that no name comes twice.
    private static final List<String> GIVEN = List.of("Ank", "Bert", "Carla", "Daan", "Els", "Frits", "Gonny", "Harrie",
            "Ineke", "Jaap", "Karin", "Leo", "Marja", "Nico");
    private static final List<String> FAMILY = List.of("Verhoeven", "Slager", "Post", "Hofman", "Vermeer", "Kuiper",
            "Blom", "Prins", "Vos", "Wolters", "Mol", "Brands", "Koster", "Evers", "Peters");
    private static final List<Set<String>> TIMES = List.of(Set.of("MON_MORNING", "THU_MORNING"),
            Set.of("TUE_MORNING", "TUE_AFTERNOON"), Set.of("WED_AFTERNOON", "THU_MORNING"), Set.of("MON_MORNING"),
            Set.of("FRI_MORNING", "TUE_MORNING"));
    private static final List<Set<VolunteerFunction>> WORK = List.of(Set.of(VolunteerFunction.LANGUAGE_BUDDY),
            Set.of(VolunteerFunction.LANGUAGE_BUDDY, VolunteerFunction.TAALCAFE),
            Set.of(VolunteerFunction.WALK_IN_DIGITAL), Set.of(VolunteerFunction.LANGUAGE_BUDDY));
    private static final int EVERY_EVENING = 7;
    // Numbers that no network gives out.
    private static final int FIRST_PHONE = 10_000;

    private final VolunteerRegister register;
    private final ProcessStarts starts;
    private final Clock clock;

    DemoVolunteers(VolunteerRegister register, ProcessStarts starts, Clock clock) {
        this.register = register;
        this.starts = starts;
        this.clock = clock;
    }

    void settle() {
        for (int n = 0; n < VOLUNTEERS; n++) {
            VolunteerOnboardingProcess.begin(null, register, starts, register.add(told(n), papers()));
        }
    }

    private static NewVolunteer told(int n) {
        BranchId branch = n % 3 == 2 ? DemoLibrary.DUINOORD : DemoLibrary.VEENRIJK;
        VolunteerPreference preference = VolunteerPreference.values()[n % VolunteerPreference.values().length];
        Set<String> when = n % EVERY_EVENING == 0 ? Set.of("TUE_EVENING", "WED_EVENING") : TIMES.get(n % TIMES.size());
        return new NewVolunteer(name(n), PhoneNumber.parse("06000" + (FIRST_PHONE + n)).orElseThrow(), null,
                VolunteerSource.OWN_CHANNEL, null, WORK.get(n % WORK.size()), Set.of(preference), when, branch,
                Set.of(branch), 1 + n % 3, false);
    }

    private static String name(int n) {
        return GIVEN.get(n % GIVEN.size()) + " " + FAMILY.get(n % FAMILY.size());
    }

    private Papers papers() {
        LocalDate today = LocalDate.now(clock);
        return new Papers(today, today, today, today.minusMonths(2), null, List.of(
                new Competence(Requirement.TRAINING_BASIC_LANGUAGE, today, null, null),
                new Competence(Requirement.TRAINING_PRIVACY_IDO, today, null, null)));
    }
}
