package nl.wegwijs.volunteer;

import java.time.LocalDate;

/** Since when a volunteer may help, does help, and when we last talked; all but the first may be null. */
public record GuidanceView(LocalDate readyOn, LocalDate firstMatchedOn, LocalDate talkedOn, Integer hoursPerMonth) {
}
