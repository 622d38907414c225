package nl.wegwijs.referral;

import java.util.List;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserId;

/**
 * What the sender may know of a signal now, as the API says it. The n is that of the message in the
 * thread, 0 before there is one; the participant is null as long as there is no case, the sender when no
 * user of the portal sent it.
 */
public record SignalNews(SignalId id, String number, PartnerId partner, PartnerUserId sender, BranchId branch, ParticipantId participant,
        String status, int n, List<String> missing) {
}
