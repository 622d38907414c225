package nl.wegwijs.participant;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A decision as it was taken. The receiver is the partner's id: obligatory for
 * SHARE_WITH_RECEIVER and FEEDBACK_TO_REFERRER, else null; the level goes with the latter.
 */
public record ConsentGiven(
        ConsentPurpose purpose,
        ConsentDecision decision,
        UUID receiver,
        FeedbackLevel feedbackLevel,
        ConsentMethod method,
        String language,
        String textVersion,
        boolean teachBackDone,
        LegalBasis legalBasis,
        LocalDate expiresOn) {

    public ConsentGiven {
        // A no needs no signature, so nobody is asked how it was given.
        method = method == null && decision != ConsentDecision.GIVEN ? ConsentMethod.SPOKEN : method;
    }

    /** A decision on the basis of consent, explained in Dutch, for no organisation in particular. */
    public static ConsentGiven of(ConsentPurpose purpose, ConsentDecision decision, ConsentMethod method) {
        return new ConsentGiven(purpose, decision, null, null, method, "nl", null, false, LegalBasis.CONSENT, null);
    }

    public ConsentGiven forReceiver(UUID receiver) {
        return new ConsentGiven(purpose, decision, receiver, feedbackLevel, method, language, textVersion,
                teachBackDone, legalBasis, expiresOn);
    }

    public ConsentGiven atLevel(FeedbackLevel level) {
        return new ConsentGiven(purpose, decision, receiver, level, method, language, textVersion,
                teachBackDone, legalBasis, expiresOn);
    }

    public ConsentGiven explained(String inLanguage, String textVersion, boolean teachBackDone) {
        return new ConsentGiven(purpose, decision, receiver, feedbackLevel, method, inLanguage, textVersion,
                teachBackDone, legalBasis, expiresOn);
    }
}
