package nl.wegwijs.assessment;

import java.time.Instant;
import java.time.LocalDate;

import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.referral.Confidence;

/** One assessment as staff may see it; what is not known is null. */
public record AssessmentView(SkillDomain domain, AssessmentStatus status, Instrument instrument, Instant plannedAt,
        boolean quietRoom, LocalDate takenOn, String rawResult, SkillLevel level, Confidence confidence,
        ResultFlag flag, String assessor) {
}
