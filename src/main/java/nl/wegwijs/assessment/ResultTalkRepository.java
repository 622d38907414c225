package nl.wegwijs.assessment;

import java.util.Optional;

import nl.wegwijs.referral.CaseId;
import java.util.Optional;

import org.springframework.data.repository.Repository;

interface ResultTalkRepository extends Repository<ResultTalk, CaseId> {

    ResultTalk save(ResultTalk talk);

    Optional<ResultTalk> findById(CaseId caseId);

    boolean existsById(CaseId caseId);
}
