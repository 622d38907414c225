package nl.wegwijs.correspondence;

import java.util.Locale;

import nl.wegwijs.partner.PartnerUserId;

/** Who reads mail, where and how. The user is null for a partner's contact, the address when none is known. */
record Reader(PartnerUserId user, String address, String language, boolean daily) {

    /** The address as we remember it when it is refused; null when there is none. */
    String mark() {
        return address == null ? null : address.toLowerCase(Locale.ROOT);
    }

    boolean readsAt(String other) {
        return address != null && address.equalsIgnoreCase(other);
    }
}
