package nl.wegwijs.referral;

import nl.wegwijs.participant.FeedbackLevel;
import nl.wegwijs.partner.PartnerId;

/** One referrer of a case, and how much the person lets it hear. */
public record FeedbackThread(SignalId signalId, PartnerId partnerId, String partnerType, FeedbackLevel level) {
}
