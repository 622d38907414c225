package nl.wegwijs.alignment;

import java.time.LocalDate;
import java.util.UUID;

/** What is agreed about one point; the owner is a partner, null when it is us, and the day may be null for what is left. */
public record AlignmentDecision(String point, AlignmentChoice choice, UUID owner, LocalDate by) {
}
