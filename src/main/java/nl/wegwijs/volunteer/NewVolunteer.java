package nl.wegwijs.volunteer;

import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

/**
 * Somebody who wants to help. The source partner is null unless an organisation proposed the person;
 * {@code availability} holds day parts as {@code MON_MORNING}; the home branch is one of the branches.
 */
public record NewVolunteer(String name, PhoneNumber phone, String email, VolunteerSource source,
        PartnerId sourcePartner, Set<VolunteerFunction> functions, Set<VolunteerPreference> preferences,
        Set<String> availability, BranchId home, Set<BranchId> branches, int maxParticipants, boolean homeVisits) {

    private static final int NAME_LENGTH = 120;
    private static final int EMAIL_LENGTH = 120;

    void check() {
        if (name == null || name.isBlank() || name.length() > NAME_LENGTH) {
            throw Refusal.invalid("name", "NAME", "Schrijf een naam van hoogstens 120 tekens.");
        }
        if (phone == null) {
            throw Refusal.invalid("phone", "PHONE", "Dit is geen Nederlands telefoonnummer.");
        }
        if (email != null && (email.length() > EMAIL_LENGTH || !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}"))) {
            throw Refusal.invalid("email", "EMAIL", "Dit is geen goed e-mailadres.");
        }
    }

    @Override
    public String toString() {
        return "NewVolunteer for " + home;
    }
}
