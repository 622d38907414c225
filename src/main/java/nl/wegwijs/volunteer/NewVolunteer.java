package nl.wegwijs.volunteer;

import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.partner.PartnerId;

/**
 * Somebody who wants to help. The source partner is null unless an organisation proposed the person;
 * {@code availability} holds day parts as {@code MON_MORNING}; the home branch is one of the branches.
 */
public record NewVolunteer(String name, PhoneNumber phone, String email, VolunteerSource source,
        PartnerId sourcePartner, Set<VolunteerFunction> functions, Set<VolunteerPreference> preferences,
        Set<String> availability, BranchId home, Set<BranchId> branches, int maxParticipants, boolean homeVisits) {

    @Override
    public String toString() {
        return "NewVolunteer for " + home;
    }
}
