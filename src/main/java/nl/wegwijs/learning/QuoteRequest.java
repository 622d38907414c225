package nl.wegwijs.learning;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What we ask of whom, until when, and about how much it may cost. */
public record QuoteRequest(Set<UUID> suppliers, String ask, LocalDate deadline, long budgetCents) {
}
