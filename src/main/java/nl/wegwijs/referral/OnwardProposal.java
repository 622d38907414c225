package nl.wegwijs.referral;

import java.util.List;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;

/** What we would choose for somebody who goes elsewhere; reason, partner and offering may be null. */
public record OnwardProposal(OnwardReason reason, PartnerId partner, OfferingId offering, List<Partner> receivers) {
}
