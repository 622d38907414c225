package nl.wegwijs.volunteer;

import java.util.Set;

import nl.wegwijs.library.BranchId;

/** What we agree on with somebody who will help: work, branches, and how many people at a time. */
public record VolunteerWork(Set<VolunteerFunction> functions, Set<BranchId> branches, int maxParticipants,
        boolean homeVisits) {
}
