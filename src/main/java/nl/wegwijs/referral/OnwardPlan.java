package nl.wegwijs.referral;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.partner.PartnerId;

/** Where to, and why. Without a partner the receiver is not in our register. */
public record OnwardPlan(OnwardReason reason, PartnerId partner, OfferingId offering, String why) {
}
