package nl.wegwijs.policy;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;
import nl.wegwijs.partner.PartnerId;

interface Feedbacks extends Repository<PolicyFeedback, FeedbackId> {

    PolicyFeedback save(PolicyFeedback feedback);

    Optional<PolicyFeedback> findById(FeedbackId id);

    /** Holds the row: an answer and the end of our waiting come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PolicyFeedback> findForChangeById(FeedbackId id);

    List<PolicyFeedback> findByPolicyIdOrderByAskedOn(PolicyId policy);

    List<PolicyFeedback> findByPartnerIdAndState(PartnerId partner, FeedbackState state);
}
