package nl.wegwijs.policy;

/** Fact: a partner said in the portal what it thinks of a draft. */
public record FeedbackGiven(FeedbackId feedbackId) {
}
