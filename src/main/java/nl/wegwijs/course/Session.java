package nl.wegwijs.course;

import java.time.LocalDate;
import java.time.LocalTime;

/** One meeting of a run. */
public record Session(LocalDate date, LocalTime start, LocalTime end) {

    /** Whether both go on at some moment; one that ends when the other begins does not count. */
    public boolean overlaps(Session other) {
        return date.equals(other.date) && start.isBefore(other.end) && other.start.isBefore(end);
    }
}
