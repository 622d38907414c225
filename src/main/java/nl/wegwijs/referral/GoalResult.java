package nl.wegwijs.referral;

public enum GoalResult { OPEN, REACHED, PARTLY, NOT, DROPPED }
