package nl.wegwijs.correspondence;

import java.util.Date;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.referral.OnwardReferralId;

/** What models may ask about the post. */
@Component
@ModelVerb("post")
@Transactional(readOnly = true)
public class PostVerbs {

    private final PostOffice post;

    PostVerbs(PostOffice post) {
        this.post = post;
    }

    /** When this message may leave, or may be tried again. */
    public Date leavesAt(String messageId) {
        return Date.from(post.leavesAt(MessageId.of(messageId)));
    }

    /** Whether mail reaches the receiver, so that nobody has to call. */
    public Boolean reaches(String onwardReferralId) {
        return post.reaches(OnwardReferralId.of(onwardReferralId));
    }
}
