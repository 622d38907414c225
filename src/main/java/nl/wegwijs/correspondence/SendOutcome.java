package nl.wegwijs.correspondence;

/** How an attempt to send went. LATER: at {@link PostVerbs#leavesAt}; FAILED: somebody must look at it. */
public enum SendOutcome { SENT, STOPPED, LATER, FAILED }
