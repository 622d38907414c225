package nl.wegwijs.referral;

public enum AdvisedRoute { OWN_COURSE, PARTNER_IN_LIBRARY, VOLUNTEER_MATCH, SELF_STUDY, ONWARD, NONE }
