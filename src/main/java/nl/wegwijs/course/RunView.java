package nl.wegwijs.course;

import java.time.LocalDate;
import java.util.List;

import nl.wegwijs.library.BranchId;

/** A run as the other rooms know it. A walk-in has no seats: free seats say nothing there. */
public record RunView(
        RunId id,
        String number,
        OfferingId offering,
        String title,
        BranchId branch,
        String place,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Session> sessions,
        boolean walkIn,
        RunStatus status,
        int minParticipants,
        int maxParticipants,
        int seatsHeld,
        int seatsTaken,
        List<WalkInCount> walkInCounts) {

    public int seatsFree() {
        return maxParticipants - seatsHeld - seatsTaken;
    }

    public boolean hasPlace() {
        return walkIn || seatsFree() > 0;
    }
}
