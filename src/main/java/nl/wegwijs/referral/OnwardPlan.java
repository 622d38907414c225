package nl.wegwijs.referral;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.partner.PartnerId;

/**
 * Where to, and why. Without a partner the receiver is not in our register and goes by its name alone.
 * Sure: also when the person came from there. With a card only, we send nothing and need no agreement.
 */
public record OnwardPlan(OnwardReason reason, PartnerId partner, String receiverName, OfferingId offering,
        String why, boolean sure, boolean cardOnly) {

    public OnwardPlan(OnwardReason reason, PartnerId partner, String receiverName, OfferingId offering, String why,
            boolean sure) {
        this(reason, partner, receiverName, offering, why, sure, false);
    }

    public OnwardPlan(OnwardReason reason, PartnerId partner, String receiverName, OfferingId offering, String why) {
        this(reason, partner, receiverName, offering, why, false);
    }

    public OnwardPlan(OnwardReason reason, PartnerId partner, OfferingId offering, String why) {
        this(reason, partner, null, offering, why);
    }
}
