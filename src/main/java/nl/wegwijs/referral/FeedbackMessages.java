package nl.wegwijs.referral;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface FeedbackMessages extends JpaRepository<ReferrerFeedback, UUID> {

    Optional<ReferrerFeedback> findBySignalIdAndN(SignalId signalId, int n);

    Optional<ReferrerFeedback> findFirstBySignalIdOrderByNDesc(SignalId signalId);

    List<ReferrerFeedback> findBySignalIdOrderByN(SignalId signalId);

    List<ReferrerFeedback> findBySignalIdInOrderByN(Collection<SignalId> signals);
}
