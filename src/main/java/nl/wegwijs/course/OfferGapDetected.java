package nl.wegwijs.course;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.SkillDomain;

/** Fact: something is missing in the offer of a branch, and nobody knew yet. */
public record OfferGapDetected(OfferGapId gap, BranchId branch, SkillDomain domain) {
}
