package nl.wegwijs.referral;

import java.time.Instant;
import java.util.List;

import nl.wegwijs.partner.PartnerUserId;

/**
 * A signal as its sender may know it: no person, and of the case only what was heard. The status is the word
 * of the API; {@code by} is null when no user of the portal sent it.
 */
public record SentSignal(String number, String status, Instant since, Instant receivedAt, String partnerReference,
        PartnerUserId by, List<MissingFact> missing, List<HeardAt> heard, boolean mayWithdraw, boolean mayReconnect,
        boolean isReverse) {
}
