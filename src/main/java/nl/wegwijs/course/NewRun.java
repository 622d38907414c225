package nl.wegwijs.course;

import java.util.List;

import nl.wegwijs.library.BranchId;

/** A run as it is planned: either a room of the branch or a place elsewhere, and 1–30 seats. */
public record NewRun(
        OfferingId offering,
        BranchId branch,
        String room,
        String externalLocation,
        List<Session> sessions,
        int minParticipants,
        int maxParticipants) {
}
