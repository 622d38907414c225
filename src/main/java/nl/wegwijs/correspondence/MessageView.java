package nl.wegwijs.correspondence;

import java.time.Instant;

import nl.wegwijs.library.BranchId;

/** A message as colleagues see it: numbers and states, no address and no words. The receiver is an organisation or a participant's number. */
public record MessageView(MessageId id, String number, String thread, BranchId branch, Line line, String about,
        String receiver, MessageState state, Cause cause, int tries, Instant postedAt, Instant notBefore,
        Instant leftAt) {
}
