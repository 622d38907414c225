package nl.wegwijs.learning;

import java.time.LocalDate;

/** What a training that is made for us must be like, when we try it, and whose it is. */
public record Development(String requirements, LocalDate pilotOn, UseRights rights) {
}
