package nl.wegwijs.referral;

import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;

/** A level that the person wants others to know. */
public record SharedLevel(SkillDomain domain, SkillLevel level, Confidence confidence) {
}
