package nl.wegwijs.correspondence;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.partner.AgreementOffered;
import nl.wegwijs.partner.AgreementView;
import nl.wegwijs.partner.StewardDesk;

/** What partners hear of their agreements: that one waits for their signature in the portal. */
@Component
class AgreementPost {

    private final StewardDesk agreements;
    private final PostBox box;

    AgreementPost(StewardDesk agreements, PostBox box) {
        this.agreements = agreements;
        this.box = box;
    }

    @EventListener
    void on(AgreementOffered fact) {
        AgreementView agreement = agreements.view(fact.agreementId());
        box.tellPartner(NewMessage.course(Topic.AGREEMENT_TO_SIGN, agreement.state().name(), agreement.number(),
                agreement.branch(), agreement.partner()));
    }
}
