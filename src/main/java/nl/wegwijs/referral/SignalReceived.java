package nl.wegwijs.referral;

import nl.wegwijs.library.BranchId;

/** Fact: a signal stands in the books of this branch and waits to be judged. At desk: typed in by staff. */
public record SignalReceived(SignalId signalId, String number, BranchId branch, boolean atDesk) {
}
