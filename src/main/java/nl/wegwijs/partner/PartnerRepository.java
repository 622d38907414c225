package nl.wegwijs.partner;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

import jakarta.persistence.LockModeType;

interface PartnerRepository extends JpaRepository<PartnerOrganisation, PartnerId> {

    List<PartnerOrganisation> findAllByOrderByName();

    /** Holds the row: two who ask for the same at once come after each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PartnerOrganisation> findForChangeById(PartnerId id);
}
