package nl.wegwijs.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.PhoneNumber;

/** Volunteers to test with. */
public final class VolunteerFixtures {

    private static final AtomicInteger PHONE = new AtomicInteger(100);

    private VolunteerFixtures() {
    }

    /** Somebody who wants to learn with one person at a time, whenever that suits these parts of the week. */
    public static NewVolunteer aBuddy(String name, BranchId branch, int participants, VolunteerPreference preference,
            String... dayParts) {
        return new NewVolunteer(name, PhoneNumber.parse("0600080" + PHONE.incrementAndGet()).orElseThrow(), null,
                VolunteerSource.OWN_CHANNEL, null, Set.of(VolunteerFunction.LANGUAGE_BUDDY), Set.of(preference),
                Set.of(dayParts), branch, Set.of(branch), participants, false);
    }

    /** All that a language buddy needs, arranged on this day. */
    public static Papers allPapers(LocalDate day) {
        return new Papers(day, day, day, day, null,
                List.of(new Competence(Requirement.TRAINING_BASIC_LANGUAGE, day, null, null)));
    }

    public static Set<Requirement> ofABuddy() {
        return Set.of(Requirement.AGREEMENT_SIGNED, Requirement.CONFIDENTIALITY, Requirement.HOUSE_RULES,
                Requirement.VOG_SEEN, Requirement.TRAINING_BASIC_LANGUAGE);
    }

    /** Through the desk, as the model does it. */
    public static VolunteerId aReadyBuddy(VolunteerRegister register, NewVolunteer told, LocalDate today) {
        VolunteerId id = register.add(told, allPapers(today));
        register.require(id, ofABuddy());
        register.readyWhenComplete(id);
        return id;
    }
}
