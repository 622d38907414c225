package nl.wegwijs.collaboration;

import java.time.LocalDate;
import java.util.List;

import nl.wegwijs.course.Session;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.PartnerId;

/** A request for a room as pages and forms show it; what is not known yet is null. */
public record FacilityView(FacilityId id, String number, PartnerId partner, BranchId branch, LocalDate requestedOn,
        FacilityPurpose purpose, List<Session> slots, int expected, String room, String conditions, String declinedBecause,
        Integer visitors, FacilityState state) {

    public LocalDate lastDay() {
        return slots.get(slots.size() - 1).date();
    }

    @Override
    public String toString() {
        return "Facility request " + number;
    }
}
