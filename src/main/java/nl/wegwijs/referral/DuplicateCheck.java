package nl.wegwijs.referral;

import nl.wegwijs.library.BranchId;

/** Whether an open case may be about the same person, and which branch handles the signal. */
public record DuplicateCheck(boolean duplicate, BranchId handlingBranch) {
}
