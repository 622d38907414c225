package nl.wegwijs.referral;

/** How much a referrer hears of an event now. The answer is the decision {@code feedback-scope}, which lives above this room. */
public interface FeedbackScale {

    FeedbackScope scope(FeedbackThread thread, FeedbackEvent event);
}
