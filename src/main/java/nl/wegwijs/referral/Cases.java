package nl.wegwijs.referral;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

import nl.wegwijs.participant.ParticipantId;

interface Cases extends JpaRepository<ReferralCase, CaseId> {

    List<ReferralCase> findByParticipantIdInAndStatusNotOrderByNumber(Collection<ParticipantId> participants,
            CaseStatus status);

    Optional<ReferralCase> findByNumber(String number);
}
