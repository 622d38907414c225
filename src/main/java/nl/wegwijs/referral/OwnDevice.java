package nl.wegwijs.referral;

public enum OwnDevice { PHONE, TABLET, LAPTOP, NONE }
