package nl.wegwijs.partner;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;

interface Explorations extends Repository<Exploration, ExplorationId> {

    Exploration save(Exploration exploration);

    Optional<Exploration> findById(ExplorationId id);

    Optional<Exploration> findByAgreement(AgreementId agreement);

    /** Holds the row: who answers at the same moment comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Exploration> findForChangeById(ExplorationId id);

    List<Exploration> findByPartnerId(PartnerId partner);

    List<Exploration> findByNeededFor(String number);
}
