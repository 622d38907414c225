package nl.wegwijs.referral;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerAgreements;
import nl.wegwijs.partner.PartnerId;

/** We send people with their data only where that is agreed on paper; not for help with haste, nor to another library. */
@Component
class ReceiverAgreements {

    private static final Set<OnwardReason> NEED_NONE = EnumSet.of(OnwardReason.URGENT_HELP, OnwardReason.MOVED);

    private final PartnerAgreements agreements;

    ReceiverAgreements(PartnerAgreements agreements) {
        this.agreements = agreements;
    }

    Set<PartnerId> missing(List<Partner> receivers) {
        return agreements.withoutReferrals(receivers.stream().map(Partner::id).toList());
    }

    void check(OnwardPlan plan) {
        if (plan.partner() != null && !plan.cardOnly() && !NEED_NONE.contains(plan.reason())
                && !agreements.withoutReferrals(List.of(plan.partner())).isEmpty()) {
            throw Refusal.conflict("NO_ACTIVE_AGREEMENT", "Met deze organisatie zijn nog geen afspraken."
                    + " Kies een andere, of geef alleen informatie mee.");
        }
    }
}
