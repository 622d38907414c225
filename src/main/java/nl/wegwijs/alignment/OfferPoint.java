package nl.wegwijs.alignment;

import nl.wegwijs.course.OfferGapReason;
import nl.wegwijs.library.SkillDomain;

/**
 * Something to talk about: a gap with how it showed, or what two give at the same time. The key stays the
 * same as long as the point does; the title of the offering may be null, the reason is null without a report.
 */
public record OfferPoint(String key, Kind kind, SkillDomain domain, OfferGapReason reason, String offering) {

    /** What is wrong with the offer. */
    public enum Kind {
        /** People showed that something is missing. */
        REPORTED,
        /** Nobody offers anything. */
        NOTHING,
        /** Two give the same at the same time. */
        OVERLAP
    }
}
