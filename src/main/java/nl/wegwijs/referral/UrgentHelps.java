package nl.wegwijs.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface UrgentHelps extends JpaRepository<UrgentHelp, UUID> {

    Optional<UrgentHelp> findFirstByCaseIdOrderByOpenedAtDesc(CaseId caseId);

    List<UrgentHelp> findByCaseId(CaseId caseId);

    List<UrgentHelp> findByKindIsNotNullAndClosedAtIsNotNull();
}
