package nl.wegwijs.course;

import java.time.LocalDate;
import java.time.LocalTime;

/** One meeting of a run. */
public record Session(LocalDate date, LocalTime start, LocalTime end) {
}
