package nl.wegwijs.referral;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.partner.PartnerId;

/** A signal as it comes in, through whichever door. What is absent is null, empty or false. */
public record NewSignal(
        SignalSource source,
        SignalChannel channel,
        PartnerId partnerId,
        Candidate candidate,
        ConsentAtSource consentAtSource,
        LocalDate consentOn,
        boolean personKnows,
        boolean contactLoop,
        Set<SkillDomain> needDomains,
        Set<Indicator> indicators,
        Screening screening,
        boolean urgency,
        UrgentHint urgentHint,
        LocalDate deadline,
        String note,
        String partnerReference,
        Reverse reverse,
        boolean canIntakeNow,
        boolean toldAndAgreed,
        boolean warmContactOffered,
        Map<String, Object> ownerFields) {

    public NewSignal {
        needDomains = needDomains == null ? Set.of() : Set.copyOf(needDomains);
        indicators = indicators == null ? Set.of() : Set.copyOf(indicators);
        urgentHint = urgentHint == null ? UrgentHint.NONE : urgentHint;
        consentAtSource = consentAtSource != null ? consentAtSource
                : toldAndAgreed ? ConsentAtSource.YES_SPOKEN : ConsentAtSource.UNKNOWN;
        personKnows = personKnows || toldAndAgreed;
        ownerFields = ownerFields == null ? Map.of() : new HashMap<>(ownerFields);
    }

    /** The person or family filled it in without us, and may not know yet what help there is. */
    boolean isSignUp() {
        return channel == SignalChannel.PORTAL && !source.isOrganisation();
    }

    /** Whether we may keep who this is about: the person says so here, or said so to the partner. */
    boolean mayKeepPerson() {
        return consentAtSource != ConsentAtSource.NO
                && (source.isPersonPresent() || consentAtSource.isYes() && personKnows);
    }
}
