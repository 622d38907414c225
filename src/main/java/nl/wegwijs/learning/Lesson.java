package nl.wegwijs.learning;

import java.time.LocalDate;

import nl.wegwijs.partner.PartnerId;

/** What was learned on which day, until when that is valid, and which partner gave it; the last two may be null. */
record Lesson(Expertise expertise, LocalDate obtainedOn, LocalDate validUntil, PartnerId byPartner) {
}
