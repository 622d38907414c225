package nl.wegwijs.placement;

import java.util.List;
import java.util.Map;

import nl.wegwijs.course.RunId;
import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.referral.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What models and decisions may ask about places. */
@Component
@ModelVerb("placements")
@Transactional(readOnly = true)
public class PlacementVerbs {

    private final Fitting fitting;

    PlacementVerbs(Fitting fitting) {
        this.fitting = fitting;
    }

    /** The runs of the advised offerings that still take people, best first. */
    public List<String> candidateRuns(String caseId) {
        return fitting.candidateRuns(CaseId.of(caseId)).stream().map(RunId::toString).toList();
    }

    /** Input of the decision {@code placement-fit}. */
    public Map<String, Object> fit(String caseId, String runId) {
        FitFacts facts = fitting.facts(CaseId.of(caseId), RunId.of(runId));
        return Map.of("hardFails", facts.hardFails(), "softFails", facts.softFails());
    }
}
