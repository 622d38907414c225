package nl.wegwijs.placement;

import java.time.LocalDate;
import java.util.Set;

/** The call three months after the end. */
public record AftercareCall(LocalDate heldOn, boolean reached, StillUses stillUses, Set<Change> changed, boolean newNeed) {

    public AftercareCall {
        changed = changed == null ? Set.of() : Set.copyOf(changed);
    }
}
