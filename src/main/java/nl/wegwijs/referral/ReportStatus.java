package nl.wegwijs.referral;

import java.util.EnumSet;
import java.util.Set;

/** Every word that a report about a signal may have as its status: what is heard of a case, or what the signal is. */
enum ReportStatus {
    ONTVANGEN, NIET_BEREIKT, GESPROKEN, WACHT_OP_PLEK, GESTART, AFGEROND, GESTOPT_OF_AFGESLOTEN, DOORVERWEZEN,
    NEEDS_INFO, REJECTED, EXPIRED, WITHDRAWN, ANONYMOUS_COUNTED;

    static final Set<ReportStatus> ALL = EnumSet.allOf(ReportStatus.class);
}
