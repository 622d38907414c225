package nl.wegwijs.course;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.SkillDomain;

interface OfferGapRepository extends JpaRepository<OfferGap, OfferGapId> {

    @Query("""
            select count(g) > 0 from OfferGap g
            where g.branchId = :branch and g.domain = :domain and g.reason = :reason and g.closedAt is null
            and (g.offeringId = :offering or g.offeringId is null and :offering is null)""")
    boolean isOpen(BranchId branch, SkillDomain domain, OfferGapReason reason, OfferingId offering);
}
