package nl.wegwijs.referral;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface FeedbackMessages extends JpaRepository<ReferrerFeedback, UUID> {

    Optional<ReferrerFeedback> findBySignalIdAndN(SignalId signalId, int n);

    Optional<ReferrerFeedback> findFirstBySignalIdOrderByNDesc(SignalId signalId);
}
