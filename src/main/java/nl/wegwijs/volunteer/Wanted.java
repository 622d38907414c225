package nl.wegwijs.volunteer;

import nl.wegwijs.partner.PartnerId;

/** How many helpers we look for and where. The organisation is null unless one is asked; so may the reason be. */
public record Wanted(VolunteerFunction function, int people, RequestChannel channel, PartnerId partner,
        RequestReason why) {
}
