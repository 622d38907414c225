package nl.wegwijs.assessment;

import nl.wegwijs.referral.CaseId;
import org.springframework.data.repository.Repository;

interface ResultTalkRepository extends Repository<ResultTalk, CaseId> {

    ResultTalk save(ResultTalk talk);

    boolean existsById(CaseId caseId);
}
