package nl.wegwijs.volunteer;

import nl.wegwijs.partner.PartnerId;

/** Fact: a school is told of a place for interns, or told again. */
public record SchoolAsked(InternshipId internshipId, PartnerId school) {
}
