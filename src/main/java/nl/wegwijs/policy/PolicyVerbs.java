package nl.wegwijs.policy;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.NormVerbs;
import nl.wegwijs.library.Norms;

/** What models may ask about policy. */
@Component
@ModelVerb("policies")
@Transactional(readOnly = true)
public class PolicyVerbs {

    private final Policies policies;
    private final Feedbacks feedbacks;
    private final Norms norms;
    private final NormVerbs times;

    PolicyVerbs(Policies policies, Feedbacks feedbacks, Norms norms, NormVerbs times) {
        this.policies = policies;
        this.feedbacks = feedbacks;
        this.norms = norms;
        this.times = times;
    }

    /** The ids of the questions to partners that wait for an answer. */
    public List<String> questions(String policyId) {
        return feedbacks.findByPolicyIdOrderByAskedOn(PolicyId.of(policyId)).stream()
                .filter(one -> one.state() == FeedbackState.WAITING).map(one -> one.id().toString()).toList();
    }

    /** When we talk about the figures again: after half a year, and on the last day at the latest. */
    public Date nextReview(String policyId) {
        SharedPolicy policy = policies.findById(PolicyId.of(policyId)).orElseThrow(PolicyDesk::unknown);
        LocalDate next = norms.after(policy.branchId(), "policyReview", policy.lastLookedAtOn());
        return times.startOfWork(next.isAfter(policy.untilOn()) ? policy.untilOn() : next);
    }
}
