package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.partner.PartnerId;

/** A signal as staff reads it in a form. */
public record SignalView(
        SignalId id,
        String number,
        BranchId branch,
        SignalStatus status,
        SignalSource source,
        SignalChannel channel,
        String partnerName,
        String partnerReference,
        Candidate candidate,
        ConsentAtSource consentAtSource,
        LocalDate consentOn,
        boolean personKnows,
        boolean contactLoop,
        Set<SkillDomain> needDomains,
        Set<Indicator> indicators,
        Screening screening,
        Reverse reverse,
        UrgentHint urgentHint,
        LocalDate deadline,
        String note,
        Set<String> wordWarnings,
        List<MissingFact> missing,
        boolean warmContactOffered,
        boolean canIntakeNow,
        boolean referrerUrgency,
        PartnerId transferPartner,
        Instant receivedAt) {
}
