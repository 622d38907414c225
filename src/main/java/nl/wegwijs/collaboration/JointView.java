package nl.wegwijs.collaboration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.RunId;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.partner.PartnerId;

/** Something that we give together, as pages and forms show it; what is not known yet is null. */
public record JointView(JointId id, String number, PartnerId partner, BranchId branch, JointKind kind, OfferingId offering,
        String title, SkillDomain domain, LocalDate begunOn, String earlier, JointSplit split, JointPlan plan,
        Map<JointPart, PartState> parts, RunId run, List<HeadCount> counts, String change, JointState state) {

    /** Whether the partner does this part. */
    public boolean isPartners(JointPart part) {
        return part.isPartners(split);
    }

    @Override
    public String toString() {
        return "Joint course " + number;
    }
}
