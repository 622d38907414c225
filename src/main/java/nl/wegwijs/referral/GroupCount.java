package nl.wegwijs.referral;

/** People named for the group of a custom course, and those of them whom we help by now. */
public record GroupCount(int named, int helped) {
}
