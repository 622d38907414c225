package nl.wegwijs.referral;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.CurrentUser;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;

/**
 * Where facts wait that came while nobody waited for them. Each is told once; what can be told to
 * nobody goes to a colleague. Holds codes only.
 */
@Service
@Transactional
public class FactDesk {

    private final KeptFacts kept;
    private final LateFacts late;
    private final Cases cases;
    private final Norms norms;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FactDesk(KeptFacts kept, LateFacts late, Cases cases, Norms norms, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.kept = kept;
        this.late = late;
        this.cases = cases;
        this.norms = norms;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps it for an open case, a repeat only once; for a closed case it is late at once. */
    public void keep(CaseId about, String message, String variable, String subjectId, Map<String, Object> routing) {
        ReferralCase one = one(about);
        if (one.isOpen()) {
            kept.keep(one, new KeptFact(UUID.randomUUID(), message, variable, subjectId, routing), clock.instant());
        } else {
            missed(one, message, clock.instant());
        }
    }

    /** What waits for this case, in the order in which it came. */
    public List<KeptFact> kept(CaseId about) {
        return kept.of(about);
    }

    public void told(UUID keptFact) {
        kept.mark(keptFact, "TOLD");
    }

    /** Somebody hears a refusal, and a colleague hears of it: by itself, since the refusal takes back all else. */
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(LateReport told) {
        missed(one(told.caseId()), told.what(), told.at());
    }

    /** Once a day: what is kept longer than the norm goes to a colleague, but for what is settled. */
    public void newDay(LocalDate today, Predicate<KeptFact> settled) {
        kept.all().stream().filter(one -> !today.isBefore(norms.after(BranchId.of(one.branch()), "factKept",
                LocalDate.ofInstant(one.arrivedAt(), clock.getZone())))).forEach(late -> {
            if (settled.test(late.fact())) {
                kept.mark(late.fact().id(), "OVERTAKEN");
            } else {
                kept.mark(late.fact().id(), "LATE");
                missed(one(late.caseId()), late.fact().message(), late.arrivedAt());
            }
        });
    }

    @Transactional(readOnly = true)
    public LateFactView late(UUID id) {
        return find(id).view();
    }

    public void decide(UUID id, LateDecision decision) {
        find(id).decide(decision, clock.instant(), user.id());
    }

    // The close decided about everything that came before it.
    @EventListener
    void on(CaseClosed closed) {
        kept.overtaken(closed.caseId());
    }

    private void missed(ReferralCase one, String message, Instant at) {
        LateFact fact = late.save(new LateFact(one, message, at));
        events.publishEvent(new FactMissed(fact.id(), one.id()));
    }

    private LateFact find(UUID id) {
        return late.findById(id).orElseThrow(() -> Refusal.notFound("Deze melding kennen we niet."));
    }

    private ReferralCase one(CaseId id) {
        return cases.findById(id).orElseThrow(() -> Refusal.notFound("Dit traject kennen we niet."));
    }
}
