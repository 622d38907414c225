package nl.wegwijs.assessment;

import java.util.Collection;
import java.util.List;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.referral.CaseId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AssessmentRepository extends Repository<SkillAssessment, AssessmentId> {

    SkillAssessment save(SkillAssessment assessment);

    @Query("select a from SkillAssessment a where a.caseId = :caseId order by a.createdAt, a.id.value")
    List<SkillAssessment> findByCaseId(CaseId caseId);

    /** Results of the other cases of these participants in this branch, newest first. */
    @Query("""
            select a from SkillAssessment a
            where a.participantId in :participants and a.branchId = :branch and a.caseId <> :caseId
            and a.status = 'MEASURED'
            order by a.takenOn desc, a.createdAt desc""")
    List<SkillAssessment> findResultsElsewhere(Collection<ParticipantId> participants, BranchId branch,
            CaseId caseId);
}
