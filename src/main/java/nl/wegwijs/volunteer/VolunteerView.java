package nl.wegwijs.volunteer;

import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.PhoneNumber;

/** A volunteer as colleagues may see them; the e-mail address and the day of a training may be null. */
public record VolunteerView(VolunteerId id, String number, String name, PhoneNumber phone, String email,
        BranchId home, VolunteerState state, Set<VolunteerFunction> functions, Set<VolunteerPreference> preferences,
        Set<String> availability, int participants, int maxParticipants, boolean homeVisits, TrainingDay trainingDay) {

    public int placesFree() {
        return maxParticipants - participants;
    }

    @Override
    public String toString() {
        return "Volunteer " + number;
    }
}
