package nl.wegwijs.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
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

    List<OutgoingMessage> findByLineAndStateAndCause(Line line, MessageState state, Cause cause);

    List<OutgoingMessage> findByPartnerAndLineOrderByPostedAtDescNumberDesc(PartnerId partner, Line line, Limit limit);

    boolean existsByPartnerAndTopicAndState(PartnerId partner, Topic topic, MessageState state);

    List<OutgoingMessage> findByLineAndPartnerAndState(Line line, PartnerId partner, MessageState state);

    List<OutgoingMessage> findByCaseIdAndState(CaseId caseId, MessageState state);

    boolean existsByOnwardAndTopic(OnwardReferralId onward, Topic topic);

    List<OutgoingMessage> findAllByOrderByPostedAtDescNumberDesc(Limit limit);

    /** A thread goes as a whole, a while after its last message: what follows in it must not be told anew. */
    @Modifying
    @Query("delete from OutgoingMessage m where m.keptUntil < :today and not exists (select 1 from OutgoingMessage later"
            + " where later.thread = m.thread and (later.partner.value = m.partner.value or m.partner.value is null)"
            + " and (later.keptUntil >= :today or later.state in ('WAITING', 'FAILED')))")
    int forgetThreadsBefore(LocalDate today);

    /** What was tried in vain for so long, or should have been tried by then. */
    @Query("select count(m) from OutgoingMessage m where m.state = 'WAITING'"
            + " and (m.firstTriedAt <= :moment or m.notBefore <= :moment)")
    long lateSince(Instant moment);
}
