package nl.wegwijs.referral;

import nl.wegwijs.library.SkillLevel;

/** A level that a provider measured before; the confidence is the provider's word. */
public record PriorLevel(SkillLevel level, Confidence confidence) {
}
