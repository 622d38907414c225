package nl.wegwijs.library;

import java.util.List;
import java.util.Set;

/** A member of staff who is logged in, as pages outside the engine's room know them. */
public interface Colleague {

    Set<BranchId> branchIds();

    /** Roles. */
    List<String> groups();
}
