package nl.wegwijs.referral;

import nl.wegwijs.library.BranchId;

/** Fact: a provider sends on somebody whom it cannot serve; whether we take this person is not decided yet. */
public record ReverseReferralReceived(SignalId signalId, String number, BranchId branch) {
}
