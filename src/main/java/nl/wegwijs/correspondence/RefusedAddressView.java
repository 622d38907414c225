package nl.wegwijs.correspondence;

import java.time.Instant;

/** An address that takes no mail, and how many messages wait for it. The name is null for the partner's contact. */
record RefusedAddressView(String address, String organisation, String name, Instant refusedAt, long waiting) {
}
