package nl.wegwijs.assessment;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import nl.wegwijs.referral.CaseForgotten;

/** Forgets what somebody said about the results when the person must be forgotten. */
@Component
class WordsForgotten {

    private final ResultTalkRepository talks;

    WordsForgotten(ResultTalkRepository talks) {
        this.talks = talks;
    }

    @EventListener
    void on(CaseForgotten forgotten) {
        talks.findById(forgotten.caseId()).ifPresent(ResultTalk::forgetWords);
    }
}
