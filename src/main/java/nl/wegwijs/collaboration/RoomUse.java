package nl.wegwijs.collaboration;

import java.util.List;

import org.springframework.stereotype.Component;

import nl.wegwijs.course.RunId;
import nl.wegwijs.course.RunPlaces;
import nl.wegwijs.course.Session;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Room;

/** Which rooms of a branch are free: no group of ours meets there, and no partner has it. */
@Component
class RoomUse {

    private final Branches branches;
    private final RunPlaces places;
    private final FacilityRequests requests;

    RoomUse(Branches branches, RunPlaces places, FacilityRequests requests) {
        this.branches = branches;
        this.places = places;
        this.requests = requests;
    }

    /** Free at all these moments, leaving this run aside; null for none. */
    List<Room> free(BranchId branch, List<Session> moments, RunId apartFrom) {
        return branches.branch(branch).rooms().stream().filter(room -> isFree(branch, room.name(), moments, apartFrom)).toList();
    }

    boolean isFree(BranchId branch, String room, List<Session> moments, RunId apartFrom) {
        return !places.isTaken(branch, room, moments, apartFrom)
                && requests.findByBranchIdAndState(branch, FacilityState.APPROVED).stream()
                        .noneMatch(other -> other.holds(room, moments));
    }
}
