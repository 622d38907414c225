package nl.wegwijs.referral;

/** What to do for somebody who lives outside the service area. */
public enum AreaChoice { HELP, TRANSFER, INFORM_ONLY }
