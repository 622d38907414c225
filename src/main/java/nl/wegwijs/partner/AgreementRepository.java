package nl.wegwijs.partner;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

import jakarta.persistence.LockModeType;

interface AgreementRepository extends Repository<PartnerAgreement, AgreementId> {

    PartnerAgreement save(PartnerAgreement agreement);

    Optional<PartnerAgreement> findById(AgreementId id);

    Optional<PartnerAgreement> findByNumber(String number);

    /** Holds the row: who signs at the same moment comes after. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PartnerAgreement> findForChangeById(AgreementId id);

    /** The same. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PartnerAgreement> findForChangeByNumber(String number);

    /** The newest first. */
    List<PartnerAgreement> findByPartnerIdOrderByNumberDesc(PartnerId partner);
}
