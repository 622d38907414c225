package nl.wegwijs.placement;

import nl.wegwijs.referral.Confidence;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.referral.GoalId;
import nl.wegwijs.referral.GoalResult;

/** One goal at the end of a round; {@code after} and {@code how} may be absent together. */
public record GoalMeasured(GoalId goal, SkillDomain domain, GoalResult result, SkillLevel after, Confidence how) {
}
