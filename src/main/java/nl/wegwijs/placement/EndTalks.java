package nl.wegwijs.placement;

import java.util.HashMap;
import java.util.Map;

import nl.wegwijs.assessment.AssessmentDesk;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentGiven;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.GoalId;
import nl.wegwijs.referral.GoalResult;
import org.springframework.stereotype.Component;

/** Writes down what an end talk found: per goal the result and the level, and what we may do later. */
@Component
class EndTalks {

    private final AssessmentDesk assessments;
    private final CaseDesk cases;
    private final ParticipantRegister participants;
    private final StoryDesk stories;

    EndTalks(AssessmentDesk assessments, CaseDesk cases, ParticipantRegister participants, StoryDesk stories) {
        this.assessments = assessments;
        this.cases = cases;
        this.participants = participants;
        this.stories = stories;
    }

    void record(Placement placement, EndTalk talk, LaterContact later) {
        if (talk.certificate() != null) {
            placement.award(talk.certificate());
        }
        measure(placement.caseId(), talk);
        answer(placement, ConsentPurpose.AFTERCARE_CONTACT, later.aftercare());
        answer(placement, ConsentPurpose.OUTCOME_SURVEY, later.survey());
        answer(placement, ConsentPurpose.STORY, later.tell());
        if (Boolean.TRUE.equals(later.tell())) {
            stories.keep(placement, talk.heldOn(), later.story());
        }
    }

    boolean wasNeverAsked(CaseId id, ConsentPurpose purpose) {
        return participants.consent(person(id), purpose, null).isEmpty();
    }

    private void measure(CaseId id, EndTalk talk) {
        Map<GoalId, GoalResult> results = new HashMap<>();
        for (GoalMeasured goal : talk.goals()) {
            results.put(goal.goal(), goal.result());
            if (goal.after() != null) {
                assessments.measureAgain(id, goal.domain(), goal.after(), goal.how(), talk.heldOn());
            }
        }
        cases.measureGoals(id, results, talk.heldOn());
    }

    private void answer(Placement placement, ConsentPurpose purpose, Boolean given) {
        if (given != null) {
            participants.recordConsent(person(placement.caseId()), ConsentGiven.of(purpose,
                    given ? ConsentDecision.GIVEN : ConsentDecision.REFUSED, ConsentMethod.SPOKEN));
        }
    }

    private ParticipantId person(CaseId id) {
        return cases.participant(id);
    }
}
