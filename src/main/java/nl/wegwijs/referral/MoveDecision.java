package nl.wegwijs.referral;

/** What a move to another municipality means: stay, finish the course first, go there at once, or stop. */
public enum MoveDecision { STAY, STAY_UNTIL_END, TRANSFER, CLOSE }
