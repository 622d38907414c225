package nl.wegwijs.partner;

import java.time.LocalDate;

/** From which budget the costs come, by the code of the form, and whether that is fine; {@code why} may be null. */
public record FinanceCheck(String budget, boolean approved, String why, String by, LocalDate on) {
}
