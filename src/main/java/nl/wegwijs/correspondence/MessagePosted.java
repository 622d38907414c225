package nl.wegwijs.correspondence;

import nl.wegwijs.library.BranchId;

/** Fact: a message waits to be sent. The thread is the number of the signal, the referral or the case. */
public record MessagePosted(MessageId messageId, String number, String thread, BranchId branch) {
}
