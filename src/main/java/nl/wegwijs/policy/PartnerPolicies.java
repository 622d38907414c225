package nl.wegwijs.policy;

import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerUserView;

/** What a partner thinks of a draft, in the portal. */
@Service
@Transactional
public class PartnerPolicies {

    private static final int LENGTH = 500;

    private final Feedbacks feedbacks;
    private final Policies policies;
    private final TextFilter filter;
    private final ApplicationEventPublisher facts;

    PartnerPolicies(Feedbacks feedbacks, Policies policies, TextFilter filter, ApplicationEventPublisher facts) {
        this.feedbacks = feedbacks;
        this.policies = policies;
        this.filter = filter;
        this.facts = facts;
    }

    /** The drafts that wait for an answer of this partner. */
    @Transactional(readOnly = true)
    public List<DraftView> waiting(PartnerId partner) {
        return feedbacks.findByPartnerIdAndState(partner, FeedbackState.WAITING).stream().map(PolicyFeedback::view)
                .map(one -> {
                    PolicyView policy = policies.findById(one.policy()).orElseThrow(PolicyDesk::unknown).view();
                    return new DraftView(one.id(), policy.text(), policy.ambitions());
                }).toList();
    }

    /** Fine, or to be changed with a word about what. That of another partner does not exist. Told with {@link FeedbackGiven}. */
    public void answer(PartnerUserView by, FeedbackId id, boolean agrees, String remark) {
        if (!by.role().acts()) {
            throw Refusal.conflict("READER", "U kunt hier alleen meelezen.");
        }
        String said = remark == null || remark.isBlank() ? null : remark.strip();
        if (said == null && !agrees || said != null && said.length() > LENGTH) {
            throw Refusal.invalid("remark", "REQUIRED", "Schrijf in hoogstens 500 tekens wat er anders moet.");
        }
        filter.checkAnswer("remark", said);
        PolicyFeedback feedback = feedbacks.findForChangeById(id).filter(one -> one.isOf(by.partner()))
                .orElseThrow(PolicyDesk::unknown);
        if (agrees) {
            feedback.agree(said);
        } else {
            feedback.wish(said);
        }
        facts.publishEvent(new FeedbackGiven(id));
    }
}
