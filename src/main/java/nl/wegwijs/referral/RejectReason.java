package nl.wegwijs.referral;

/** Why a signal ends without a case. */
public enum RejectReason { YOUTH, OUT_OF_AREA, NOT_OFFERED, NO_ROOM, OTHER_BETTER, CONDITIONS }
