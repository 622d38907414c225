package nl.wegwijs.course;

import nl.wegwijs.library.SkillDomain;

/** What is missing in the offer, and how that showed; the offering may be null. */
public record OfferGapView(OfferGapId id, SkillDomain domain, OfferGapReason reason, OfferingId offering) {
}
