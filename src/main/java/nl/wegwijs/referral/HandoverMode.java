package nl.wegwijs.referral;

/** How a person reaches the receiver. */
public enum HandoverMode { WARM, SUPPORTED, COLD }
