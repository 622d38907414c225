package nl.wegwijs.referral;

/** What came of the question for missing facts. */
public enum InfoAnswerKind { RECEIVED, DECLINED, NO_ANSWER }
