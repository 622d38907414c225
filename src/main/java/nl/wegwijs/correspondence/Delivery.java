package nl.wegwijs.correspondence;

import java.time.Instant;

/** A call of a partner's system, as the partner may see it. Code: what the call says; cause and left may be null. */
public record Delivery(String number, String event, String code, MessageState state, Cause cause, int tries,
        Instant postedAt, Instant leftAt) {
}
