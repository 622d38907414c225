package nl.wegwijs.referral;

import java.time.LocalDate;

import nl.wegwijs.library.SkillLevel;

/** A level that a provider measured before; confidence and day are the provider's word and may be null. */
public record PriorLevel(SkillLevel level, Confidence confidence, LocalDate on) {
}
