package nl.wegwijs.volunteer;

import java.util.HashSet;
import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.partner.PartnerId;

/** An intern as colleagues and the school see them; the name is null when the intern is forgotten. */
public record InternView(InternId id, String number, InternshipId internship, PartnerId school, BranchId branch,
        Student student, boolean minor, Set<InternTask> assignments, Set<InternRequirement> requirements,
        InternState state) {

    /** Who is a minor is never alone with one participant. */
    public Set<InternTask> mayDo(Set<InternTask> tasks) {
        Set<InternTask> may = new HashSet<>(tasks);
        may.removeIf(task -> minor && task == InternTask.ONE_TO_ONE);
        return may;
    }

    @Override
    public String toString() {
        return "Intern " + number;
    }
}
