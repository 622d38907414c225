package nl.wegwijs.referral;

public enum Travel { WALK, BIKE, PT, CAR, HARD }
