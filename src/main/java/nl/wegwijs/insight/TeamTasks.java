package nl.wegwijs.insight;

import java.util.List;
import java.util.Set;

import nl.wegwijs.library.BranchId;

/** Tells how much work lies with each team. The engine's room knows; this room must not know it. */
public interface TeamTasks {

    /** One per team with open tasks, in the order in which the teams are known. */
    List<TeamLoad> of(Set<BranchId> branches);

    /** Open tasks of a team: all, due today, and due before today. */
    record TeamLoad(String team, int open, int today, int late) {
    }
}
