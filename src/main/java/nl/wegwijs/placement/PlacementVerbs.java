package nl.wegwijs.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import java.util.Map;

import nl.wegwijs.course.RunId;
import nl.wegwijs.library.ModelVerb;
import nl.wegwijs.library.Norms;
import nl.wegwijs.referral.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What models and decisions may ask about places. */
@Component
@ModelVerb("placements")
@Transactional(readOnly = true)
public class PlacementVerbs {

    private static final LocalTime START_OF_WORK = LocalTime.of(9, 0);

    private final Fitting fitting;
    private final PlacementDesk desk;
    private final WaitlistRepository entries;
    private final Norms norms;
    private final Clock clock;

    PlacementVerbs(Fitting fitting, PlacementDesk desk, WaitlistRepository entries, Norms norms, Clock clock) {
        this.fitting = fitting;
        this.desk = desk;
        this.entries = entries;
        this.norms = norms;
        this.clock = clock;
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

    /** Until when the offered place is held. */
    public Date heldUntil(String placementId) {
        return Date.from(desk.placement(PlacementId.of(placementId)).heldUntil());
    }

    /** When somebody who waits is called again: counted from the last talk about waiting. */
    public Date waitingCallDue(String entryId) {
        WaitlistEntry entry = entry(entryId);
        LocalDate spoken = entry.lastCalledOn().orElse(LocalDate.ofInstant(entry.since(), clock.getZone()));
        return at(norms.after(entry.branchId(), "waitingCall", spoken), START_OF_WORK.plusHours(1));
    }

    /** When somebody has waited too long, in total; it comes before a call of the same day. */
    public Date longWaitDue(String entryId) {
        return at(entry(entryId).longWaitDueOn(), START_OF_WORK);
    }

    private Date at(LocalDate day, LocalTime time) {
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }

    private WaitlistEntry entry(String id) {
        return entries.findById(WaitlistEntryId.of(id)).orElseThrow();
    }
}
