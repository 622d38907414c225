package nl.wegwijs.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.OnwardReferralId;

interface OutgoingMessages extends JpaRepository<OutgoingMessage, MessageId> {

    Optional<OutgoingMessage> findByNumber(String number);

    Optional<OutgoingMessage> findFirstByThreadAndLineAndPartnerOrderBySequenceDesc(String thread, Line line,
            PartnerId partner);

    Optional<OutgoingMessage> findFirstByThreadAndLineAndCaseIdOrderBySequenceDesc(String thread, Line line,
            CaseId caseId);

    Optional<OutgoingMessage> findFirstByThreadAndLineAndPartnerAndStateAndSequenceLessThanOrderBySequence(
            String thread, Line line, PartnerId partner, MessageState state, int sequence);

    List<OutgoingMessage> findByLineAndPartnerAndStateAndNotBeforeLessThanEqualOrderByPostedAtAscNumberAsc(Line line,
            PartnerId partner, MessageState state, Instant now);

    List<OutgoingMessage> findByLineAndPartnerAndState(Line line, PartnerId partner, MessageState state);

    List<OutgoingMessage> findByCaseIdAndState(CaseId caseId, MessageState state);

    boolean existsByOnwardAndTopic(OnwardReferralId onward, Topic topic);

    List<OutgoingMessage> findAllByOrderByPostedAtDescNumberDesc(Limit limit);

    /** What was tried in vain for so long, or should have been tried by then. */
    @Query("select count(m) from OutgoingMessage m where m.state = 'WAITING'"
            + " and (m.firstTriedAt < :moment or m.notBefore < :moment)")
    long lateSince(Instant moment);
}
