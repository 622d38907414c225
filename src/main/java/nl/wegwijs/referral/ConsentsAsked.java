package nl.wegwijs.referral;

import java.util.Map;

import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.FeedbackLevel;
import nl.wegwijs.partner.PartnerId;

/** The answers of the talk about consent. Feedback is answered per referring partner. */
public record ConsentsAsked(boolean teachBackDone, boolean registration, Map<PartnerId, FeedbackLevel> feedback,
        boolean survey, boolean aftercare, boolean news, ConsentMethod method, String language) {
}
