package nl.wegwijs.partner;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface PartnerRepository extends JpaRepository<PartnerOrganisation, PartnerId> {

    List<PartnerOrganisation> findAllByOrderByName();
}
