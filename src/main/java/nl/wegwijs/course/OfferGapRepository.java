package nl.wegwijs.course;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.SkillDomain;

interface OfferGapRepository extends JpaRepository<OfferGap, OfferGapId> {

    List<OfferGap> findByBranchIdAndClosedAtIsNullOrderByDomainAscReasonAscIdValueAsc(BranchId branch);

    List<OfferGap> findByBranchIdAndDomainAndReasonAndClosedAtIsNull(BranchId branch, SkillDomain domain,
            OfferGapReason reason);
}
