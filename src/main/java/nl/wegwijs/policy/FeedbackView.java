package nl.wegwijs.policy;

import java.time.LocalDate;

import nl.wegwijs.partner.PartnerId;

/** What one partner was asked and said; the remark is null when there is none. */
public record FeedbackView(FeedbackId id, PolicyId policy, PartnerId partner, LocalDate askedOn, FeedbackState state,
        String remark) {

    @Override
    public String toString() {
        return "Feedback " + id;
    }
}
