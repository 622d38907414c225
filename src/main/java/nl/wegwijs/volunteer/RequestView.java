package nl.wegwijs.volunteer;

import java.time.LocalDate;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.PartnerId;

/** A request for volunteers as forms and pages show it; what is not known yet is null. */
public record RequestView(RequestId id, String number, BranchId branch, VolunteerFunction function, int people,
        int found, RequestChannel channel, PartnerId partner, LocalDate sentOn, RequestState state) {
}
