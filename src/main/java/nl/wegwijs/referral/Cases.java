package nl.wegwijs.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import nl.wegwijs.participant.ParticipantId;

interface Cases extends JpaRepository<ReferralCase, CaseId> {

    List<ReferralCase> findByParticipantIdInAndStatusNotOrderByNumber(Collection<ParticipantId> participants,
            CaseStatus status);

    List<ReferralCase> findByParticipantIdOrderByNumber(ParticipantId participant);

    Optional<ReferralCase> findByNumber(String number);

    List<ReferralCase> findByForgetOnLessThanEqual(LocalDate day);

    @Query("select c from ReferralCase c where c.pause.until <= :day order by c.number")
    List<ReferralCase> findPausesOver(LocalDate day);

    /** Open cases that should move, and have not since that moment. */
    @Query("""
            select c from ReferralCase c
            where c.status not in ('IN_PROGRESS', 'WAITING', 'AFTERCARE', 'ON_HOLD', 'CLOSED')
            and c.statusSince < :before order by c.number""")
    List<ReferralCase> findUnmovedSince(Instant before);
}
