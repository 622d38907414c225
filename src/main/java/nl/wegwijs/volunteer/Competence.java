package nl.wegwijs.volunteer;

import java.time.LocalDate;

import nl.wegwijs.partner.PartnerId;

/** A training or certificate of a volunteer. The end and the partner that gave it may be null. */
public record Competence(Requirement code, LocalDate obtainedOn, LocalDate validUntil, PartnerId byPartner) {

    boolean isValidOn(LocalDate day) {
        return validUntil == null || !validUntil.isBefore(day);
    }
}
