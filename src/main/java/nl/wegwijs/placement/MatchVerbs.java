package nl.wegwijs.placement;

import java.util.Date;

import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.referral.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What models may ask about matches of participants and volunteers. */
@Component
@ModelVerb("matches")
@Transactional(readOnly = true)
public class MatchVerbs {

    private final MatchDesk desk;

    MatchVerbs(MatchDesk desk) {
        this.desk = desk;
    }

    /** Whether a volunteer is free who could suit. */
    public Boolean hasCandidate(String caseId) {
        return desk.hasCandidate(CaseId.of(caseId));
    }

    /** When the two meet for the first time. */
    public Date firstMeeting(String placementId) {
        return Date.from(desk.view(PlacementId.of(placementId)).firstMeeting());
    }
}
