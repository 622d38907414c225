package nl.wegwijs.collaboration;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TargetGroup;

/** What we want to give together: something we know, or something new with a title and a domain. The group may be null. */
public record JointRequest(JointKind kind, OfferingId offering, String title, SkillDomain domain, TargetGroup targetGroup) {
}
