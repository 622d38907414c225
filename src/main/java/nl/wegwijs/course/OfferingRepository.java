package nl.wegwijs.course;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.partner.PartnerId;

interface OfferingRepository extends JpaRepository<Offering, OfferingId> {

    List<Offering> findByStatusOrderByTitle(OfferingStatus status);

    List<Offering> findByProviderAndStatusOrderByTitle(PartnerId provider, OfferingStatus status);

    List<Offering> findByBranchIdAndStatusOrderByTitle(BranchId branch, OfferingStatus status);

    List<Offering> findByDomainAndStatusOrderByTitle(SkillDomain domain, OfferingStatus status);
}
