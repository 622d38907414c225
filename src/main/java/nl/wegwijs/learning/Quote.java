package nl.wegwijs.learning;

import java.time.LocalDate;
import java.util.UUID;

/** What one supplier asks. Quality and price are marked from 1 to 5; the last valid day may be null. */
public record Quote(UUID supplier, long amountCents, LocalDate validUntil, int quality, int price, boolean fits) {
}
