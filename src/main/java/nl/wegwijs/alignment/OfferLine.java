package nl.wegwijs.alignment;

import java.util.Set;

import nl.wegwijs.course.LevelRange;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.SkillDomain;

/** What there is of one subject and level: how many offerings by how many providers, when, with how many seats, and how many wait. */
public record OfferLine(SkillDomain domain, LevelRange levels, Set<ContactTime> parts, int offerings, int providers,
        int seatsFree, int waiting) {
}
