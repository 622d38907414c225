package nl.wegwijs.learning;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Who of the staff, by user id, and which volunteers take part, from the first to the last day. */
public record Programme(Set<String> staff, Set<UUID> volunteers, LocalDate firstDay, LocalDate lastDay) {

    int people() {
        return staff.size() + volunteers.size();
    }

    @Override
    public String toString() {
        return "Programme for " + people();
    }
}
