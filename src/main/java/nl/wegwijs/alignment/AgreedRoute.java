package nl.wegwijs.alignment;

import nl.wegwijs.course.OfferingId;

/** From which offering people go to which, why, whether somebody goes along, and whether it holds both ways. */
public record AgreedRoute(OfferingId from, OfferingId to, String reason, boolean warm, boolean bothWays) {
}
