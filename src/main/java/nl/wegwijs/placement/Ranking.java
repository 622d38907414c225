package nl.wegwijs.placement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.GoalContext;
import nl.wegwijs.referral.LearningAdvice;
import nl.wegwijs.referral.SignalView;
import org.springframework.stereotype.Component;

/** What the decision {@code waitlist-priority} looks at. Who sent somebody is not among it. */
@Component
class Ranking {

    private final CaseDesk cases;
    private final PlacementRepository placements;
    private final RunFitRepository fits;
    private final Clock clock;

    Ranking(CaseDesk cases, PlacementRepository placements, RunFitRepository fits, Clock clock) {
        this.cases = cases;
        this.placements = placements;
        this.fits = fits;
        this.clock = clock;
    }

    Map<String, Object> facts(WaitlistEntry entry) {
        CaseFile file = cases.file(entry.caseId());
        Instant advisedAt = file.advice().map(LearningAdvice::at).orElse(Instant.EPOCH);
        List<Placement> all = placements.findByCaseId(file.id());
        List<Placement> round = all.stream()
                .filter(placement -> !placement.createdAt().isBefore(advisedAt)).toList();
        return Map.of(
                "urgency", file.urgency().name(),
                "runCancelled", has(round, PlacementStatus.CANCELLED_BY_PROVIDER),
                "adapted", leftForAnother(all),
                "referrerDeadline", file.signals().stream().anyMatch(SignalView::referrerUrgency),
                "familyGoal", file.goals().stream().anyMatch(goal -> goal.context() == GoalContext.FAMILY),
                "weeksWaiting", (int) ChronoUnit.WEEKS.between(
                        LocalDate.ofInstant(entry.since(), clock.getZone()), LocalDate.now(clock)),
                "fittingOffersDeclined", (int) round.stream().filter(this::declinedThoughItFitted).count());
    }

    /** The last place where the participant learned did not suit; a new advice about that changes nothing. */
    private static boolean leftForAnother(List<Placement> all) {
        return all.stream().filter(placement -> placement.startedOn() != null)
                .max(Comparator.comparing(Placement::startedOn))
                .filter(placement -> placement.status() == PlacementStatus.MOVED_TO_OTHER).isPresent();
    }

    private static boolean has(List<Placement> round, PlacementStatus status) {
        return round.stream().anyMatch(placement -> placement.status() == status);
    }

    private boolean declinedThoughItFitted(Placement placement) {
        return placement.status() == PlacementStatus.DECLINED && placement.runId()
                .flatMap(run -> fits.findById(RunFit.Key.of(placement.caseId(), run)))
                .filter(fit -> fit.fit() == Fit.FIT).isPresent();
    }
}
