package nl.wegwijs.learning;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Who was there, and until when what they learned is valid; null for ever. */
public record Attended(Set<String> staff, Set<UUID> volunteers, LocalDate validUntil) {

    @Override
    public String toString() {
        return "Attended by " + (staff.size() + volunteers.size());
    }
}
