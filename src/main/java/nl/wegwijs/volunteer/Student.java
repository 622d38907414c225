package nl.wegwijs.volunteer;

import java.time.LocalDate;

import nl.wegwijs.library.Refusal;

/** A student whom a school proposes: no more than the year of birth, and whom to call at the school. */
public record Student(String givenName, String familyName, int birthYear, String schoolContact) {

    private static final int ADULT = 18;
    private static final int OLDEST = 80;
    private static final int YOUNGEST = 14;

    void check(LocalDate today) {
        int age = today.getYear() - birthYear;
        if (age < YOUNGEST || age > OLDEST) {
            throw Refusal.invalid("birthYear", "OUT_OF_RANGE", "Dit geboortejaar klopt niet.");
        }
    }

    /** Who turns eighteen this year counts as a minor all year, as we do not ask for the day. */
    boolean isMinor(LocalDate today) {
        return today.getYear() - birthYear <= ADULT;
    }

    @Override
    public String toString() {
        return "Student";
    }
}
