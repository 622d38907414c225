package nl.wegwijs.referral;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.partner.PartnerId;

/** Where to, and why. Without a partner the receiver is not in our register and goes by its name alone. */
public record OnwardPlan(OnwardReason reason, PartnerId partner, String receiverName, OfferingId offering,
        String why) {

    public OnwardPlan(OnwardReason reason, PartnerId partner, OfferingId offering, String why) {
        this(reason, partner, null, offering, why);
    }
}
