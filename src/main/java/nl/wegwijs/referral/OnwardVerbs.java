package nl.wegwijs.referral;

import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerRegister;

/** What models may ask about an onward referral. */
@Component
@ModelVerb("onward")
@Transactional(readOnly = true)
public class OnwardVerbs {

    private final OnwardReferrals onwards;
    private final Intakes intakes;
    private final PartnerRegister partners;

    OnwardVerbs(OnwardReferrals onwards, Intakes intakes, PartnerRegister partners) {
        this.onwards = onwards;
        this.intakes = intakes;
        this.partners = partners;
    }

    /** How often this case came back from a receiver without a start. */
    public Integer timesReturned(String caseId) {
        return (int) onwards.findByCaseId(CaseId.of(caseId)).stream()
                .filter(onward -> onward.status().isReturn()).count();
    }

    /** The facts for {@code handover-mode}. */
    public Map<String, Object> handover(String onwardReferralId) {
        OnwardReferral onward = onwards.findById(OnwardReferralId.of(onwardReferralId))
                .orElseThrow(() -> Refusal.notFound("Deze doorverwijzing kennen we niet."));
        Map<String, Object> facts = new HashMap<>();
        facts.put("reason", onward.reason().name());
        facts.put("receiverKnown", onward.partner() != null);
        facts.put("earlierFailed", onwards.findByCaseId(onward.caseId()).stream()
                .anyMatch(other -> OnwardStatus.failures().contains(other.status())));
        facts.put("spokenDutch", intakes.findById(onward.caseId()).map(Intake::spokenDutch).map(Enum::name)
                .orElse(null));
        facts.put("agreementWarm", onward.partner() != null && partners.find(onward.partner()).warmByDefault());
        facts.put("alone", onward.alone());
        return facts;
    }
}
