package nl.wegwijs.referral;

/** How many signals a partner sent, and of how many it heard that the person was reached, began and finished. */
public record SignalCounts(int sent, int reached, int started, int completed) {
}
