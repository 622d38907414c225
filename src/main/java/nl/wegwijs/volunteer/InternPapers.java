package nl.wegwijs.volunteer;

import java.time.LocalDate;
import java.util.Set;

/**
 * What was arranged for an intern. Of the certificate of conduct (VOG) only the day on which we saw it is
 * kept; without one the supervisor stays in sight. Both days may be null.
 */
public record InternPapers(LocalDate agreementSignedOn, boolean recognisedCompany, LocalDate vogSeenOn, boolean inSight,
        boolean noLateEvenings, LocalDate trainedOn) {

    static InternPapers none() {
        return new InternPapers(null, false, null, false, false, null);
    }

    InternPapers trained(LocalDate day) {
        return new InternPapers(agreementSignedOn, recognisedCompany, vogSeenOn, inSight, noLateEvenings, day);
    }

    boolean meet(InternRequirement requirement, Set<InternTask> assignments) {
        return switch (requirement) {
            case AGREEMENT, POK -> agreementSignedOn != null;
            case RECOGNISED_COMPANY -> recognisedCompany;
            // No place exists without a supervisor.
            case SUPERVISOR -> true;
            case PRIVACY_TRAINING -> trainedOn != null;
            case VOG_OR_IN_SIGHT -> vogSeenOn != null || inSight;
            case GROUP_ONLY -> !assignments.contains(InternTask.ONE_TO_ONE);
            case NO_LATE_EVENING -> noLateEvenings;
        };
    }
}
