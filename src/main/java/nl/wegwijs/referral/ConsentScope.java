package nl.wegwijs.referral;

/** Which part of the consent a person takes back while the case goes on. */
public enum ConsentScope { FEEDBACK, SHARE_WITH_RECEIVER, AFTERCARE, SURVEY }
