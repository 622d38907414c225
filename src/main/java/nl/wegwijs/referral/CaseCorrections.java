package nl.wegwijs.referral;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface CaseCorrections extends Repository<CaseCorrection, UUID> {

    CaseCorrection save(CaseCorrection correction);

    List<CaseCorrection> findByCaseId(CaseId caseId);
}
