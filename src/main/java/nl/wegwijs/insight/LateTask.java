package nl.wegwijs.insight;

import java.time.LocalDate;

/** An open task that was due before today, under the number of its case. */
public record LateTask(String name, String number, LocalDate due, boolean urgent) {
}
