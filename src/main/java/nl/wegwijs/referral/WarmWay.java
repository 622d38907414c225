package nl.wegwijs.referral;

/** How the warm handover was done. */
public enum WarmWay { CALLED_TOGETHER, VISITED_TOGETHER, PARTNER_CAME }
