package nl.wegwijs.collaboration;

import nl.wegwijs.course.OfferingId;

/** The course as we propose it: lessons in minutes, the price for the partner in cents. Materials and helpers may be null. */
public record CustomDesign(OfferingId offering, int sessions, int minutes, String materials, CustomTeacher teacher,
        Integer helpers, long priceCents, int minParticipants, int maxParticipants) {
}
