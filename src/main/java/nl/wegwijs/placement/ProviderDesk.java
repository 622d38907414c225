package nl.wegwijs.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.RunId;
import nl.wegwijs.course.RunView;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.AccessLog;
import nl.wegwijs.participant.Person;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.LateReport;

/** Partners that give courses: whom of their groups they may know, and who came. Another's group does not exist. */
@Service
@Transactional
public class ProviderDesk {

    private static final int LOOK_BACK_DAYS = 14;

    private final PlacementRepository placements;
    private final ProviderConsent consent;
    private final AttendanceBook attendance;
    private final CourseCatalogue catalogue;
    private final CaseDesk cases;
    private final AccessLog accessLog;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ProviderDesk(PlacementRepository placements, ProviderConsent consent, AttendanceBook attendance,
            CourseCatalogue catalogue, CaseDesk cases, AccessLog accessLog, ApplicationEventPublisher facts,
            Clock clock) {
        this.placements = placements;
        this.consent = consent;
        this.attendance = attendance;
        this.catalogue = catalogue;
        this.cases = cases;
        this.accessLog = accessLog;
        this.facts = facts;
        this.clock = clock;
    }

    /** Its runs that are to come, go on, or ended in the last two weeks. */
    public List<ProvidedRun> runs(PartnerId provider) {
        return catalogue.runsOf(provider, LocalDate.now(clock).minusDays(LOOK_BACK_DAYS)).stream()
                .map(run -> new ProvidedRun(run, known(run.id(), provider))).toList();
    }

    /**
     * Records who of those the provider knows came to one session. Nothing is said of the others: then our
     * own people still register it. Who does not take part any more is told to a colleague.
     */
    public void report(PartnerId provider, RunId runId, LocalDate day, Set<PlacementId> present,
            Set<PlacementId> excused, Integer walkInCount) {
        RunView run = catalogue.run(runId);
        if (!provider.equals(catalogue.offering(run.offering()).provider())) {
            throw Refusal.notFound("Deze groep kennen we niet.");
        }
        Set<PlacementId> late = lateOnes(runId, provider, present);
        attendance.record(runId, day, without(late, present), without(late, excused), walkInCount,
                placement -> consent.allows(placement, provider));
        late.forEach(id -> placements.findById(id).ifPresent(placement -> facts.publishEvent(
                new LateReport(placement.caseId(), "ATTENDANCE", clock.instant()))));
    }

    private Set<PlacementId> lateOnes(RunId run, PartnerId provider, Set<PlacementId> present) {
        Set<PlacementId> late = new HashSet<>();
        for (PlacementId id : present) {
            placements.findById(id).filter(placement -> placement.runId().filter(run::equals).isPresent())
                    .filter(placement -> placement.status().isGone() && consent.allows(placement, provider))
                    .ifPresent(placement -> late.add(id));
        }
        return late;
    }

    private static Set<PlacementId> without(Set<PlacementId> late, Set<PlacementId> all) {
        Set<PlacementId> rest = new HashSet<>(all);
        rest.removeAll(late);
        return rest;
    }

    private List<Participation> known(RunId run, PartnerId provider) {
        return placements.findByRunIdAndStatusIn(run, PlacementStatus.takingPart()).stream()
                .filter(placement -> consent.allows(placement, provider))
                .map(this::shown).sorted(Comparator.comparing(Participation::name)).toList();
    }

    private Participation shown(Placement placement) {
        CaseFile file = cases.file(placement.caseId());
        Person person = file.person();
        accessLog.read("PROVIDER_VIEW", file.number(), person.id());
        return new Participation(placement.id(), person.fullName());
    }
}
