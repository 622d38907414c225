package nl.wegwijs.referral;

/** Why the advice is not what the person wished. */
public enum AdviceDiffers { NO, DISTANCE, WAITING_LIST, LEVEL, ELIGIBILITY, OTHER }
