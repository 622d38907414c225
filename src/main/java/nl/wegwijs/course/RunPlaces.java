package nl.wegwijs.course;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Refusal;

/** Where groups meet. */
@Service
@Transactional
public class RunPlaces {

    private final CourseRunRepository runs;

    RunPlaces(CourseRunRepository runs) {
        this.runs = runs;
    }

    /** It meets there from now on. */
    public void move(RunId id, String place) {
        runs.findById(id).orElseThrow(() -> Refusal.notFound("Deze groep kennen we niet.")).moveTo(place);
    }

    /** Whether another group meets in this room of the branch at one of these moments; null for no group to leave aside. */
    @Transactional(readOnly = true)
    public boolean isTaken(BranchId branch, String room, List<Session> moments, RunId apartFrom) {
        return runs.findByBranchIdInAndStatusNotInOrderByStartsOn(Set.of(branch),
                        Set.of(RunStatus.COMPLETED, RunStatus.CANCELLED)).stream()
                .filter(run -> !run.id().equals(apartFrom)).anyMatch(run -> run.meetsIn(room, moments));
    }
}
