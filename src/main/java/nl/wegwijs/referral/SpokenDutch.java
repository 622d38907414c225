package nl.wegwijs.referral;

public enum SpokenDutch { NONE, BASIC, REASONABLE, GOOD }
