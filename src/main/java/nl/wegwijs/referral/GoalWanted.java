package nl.wegwijs.referral;

import nl.wegwijs.library.SkillDomain;

/** One thing the person wants to be able to do, in the person's own words. */
public record GoalWanted(String ownWords, SkillDomain domain, GoalContext context, GoalTerm term, String why) {
}
