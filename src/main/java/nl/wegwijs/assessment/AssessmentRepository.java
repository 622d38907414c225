package nl.wegwijs.assessment;

import java.util.List;
import java.util.Optional;

import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.referral.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssessmentRepository extends Repository<SkillAssessment, AssessmentId> {

    SkillAssessment save(SkillAssessment assessment);

    @Query("select a from SkillAssessment a where a.caseId = :caseId order by a.createdAt, a.id.value")
    List<SkillAssessment> findByCaseId(CaseId caseId);

    /** Results of other cases of the same person, newest first. */
    @Query("""
            select a from SkillAssessment a
            where a.participantId = :participantId and a.caseId <> :caseId and a.status = 'MEASURED'
            order by a.takenOn desc, a.createdAt desc""")
    List<SkillAssessment> findResultsElsewhere(ParticipantId participantId, CaseId caseId);
}
