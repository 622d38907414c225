package nl.wegwijs.partner;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AgreementRepository extends Repository<PartnerAgreement, UUID> {

    PartnerAgreement save(PartnerAgreement agreement);

    List<PartnerAgreement> findByPartnerIdAndKind(PartnerId partner, AgreementKind kind);
}
