package nl.wegwijs.placement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferGapReason;
import nl.wegwijs.course.OfferGaps;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.OfferingView;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.TextFilter;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerRegister;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks after those who wait: the place in line, the calls, and the decision when it takes too long. */
@Service
@Transactional
public class WaitingDesk {

    private static final int REASON_LENGTH = 200;

    private final WaitlistRepository entries;
    private final WaitingList list;
    private final Ranking ranking;
    private final CourseCatalogue catalogue;
    private final OfferGaps gaps;
    private final VolunteerRegister volunteers;
    private final CaseDesk cases;
    private final Norms norms;
    private final TextFilter filter;
    private final Clock clock;

    WaitingDesk(WaitlistRepository entries, WaitingList list, Ranking ranking, CourseCatalogue catalogue,
            OfferGaps gaps, VolunteerRegister volunteers, CaseDesk cases, Norms norms, TextFilter filter, Clock clock) {
        this.entries = entries;
        this.list = list;
        this.ranking = ranking;
        this.catalogue = catalogue;
        this.gaps = gaps;
        this.volunteers = volunteers;
        this.cases = cases;
        this.norms = norms;
        this.filter = filter;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WaitingView view(WaitlistEntryId id) {
        WaitlistEntry entry = entry(id);
        LocalDate since = LocalDate.ofInstant(entry.since(), clock.getZone());
        Set<CaseId> before = new LinkedHashSet<>();
        Set<CaseId> all = new LinkedHashSet<>();
        for (OfferingId offering : entry.offerings()) {
            List<CaseId> line = entries.findWaiting(offering.value()).stream().map(WaitlistEntry::caseId).toList();
            before.addAll(line.contains(entry.caseId()) ? line.subList(0, line.indexOf(entry.caseId())) : line);
            all.addAll(line);
        }
        all.remove(entry.caseId());
        return new WaitingView(entry.caseId(), since, ChronoUnit.WEEKS.between(since, LocalDate.now(clock)),
                before.size() + 1, all.size(), entry.isForMatch(),
                entry.offerings().stream().map(catalogue::offering).toList(),
                entry.bridging().map(catalogue::offering).orElse(null), entry.mayKeepWaiting());
    }

    /** How many wait for a seat in this offering. */
    @Transactional(readOnly = true)
    public int waitingFor(OfferingId offering) {
        return entries.findWaiting(offering.value()).size();
    }

    /** Input of the decision {@code waitlist-priority}. */
    @Transactional(readOnly = true)
    public Map<String, Object> priorityFacts(WaitlistEntryId id) {
        return ranking.facts(entry(id));
    }

    /** Keeps what the decision {@code waitlist-priority} says, within 0 and 100. */
    public void recordPriority(WaitlistEntryId id, int score) {
        entry(id).rank(score);
    }

    /** Whoever does not wait on, or wants something else, leaves the list. */
    public StillWaits recordCall(WaitlistEntryId id, WaitingCall call) {
        WaitlistEntry entry = entry(id);
        entry.called(LocalDate.now(clock), call.bridging());
        if (!call.still().waitsOn()) {
            leave(entry);
        }
        return call.still();
    }

    /** Tells once that people wait too long for what this person waits for. */
    public void reportLongWait(WaitlistEntryId id) {
        WaitlistEntry entry = entry(id);
        if (entry.tellLongWait(LocalDate.now(clock))) {
            OfferingId offering = entry.offerings().stream().findFirst().orElse(null);
            gaps.report(entry.branchId(), domain(entry, offering), OfferGapReason.LONG_WAIT, offering);
        }
    }

    /** Adding something for who waits for a volunteer means asking for more volunteers. */
    public LongWaitDecision decide(WaitlistEntryId id, LongWaitDecision decision, String reason) {
        filter.check("reason", reason);
        if (reason == null || reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw Refusal.invalid("reason", "REQUIRED", "Schrijf in hoogstens 200 tekens waarom.");
        }
        WaitlistEntry entry = entry(id);
        entry.decide(decision, reason, norms.after(entry.branchId(), "keepWaiting", LocalDate.now(clock)));
        if (entry.isForMatch() && decision == LongWaitDecision.EXTRA_GROUP) {
            volunteers.reportShortage(entry.branchId(), VolunteerFunction.LANGUAGE_BUDDY);
        }
        if (!decision.waitsOn() && decision != LongWaitDecision.VOLUNTEER) {
            leave(entry);
        }
        return decision;
    }

    /** Once a day: everybody's place in line, and seats that nobody was called for. */
    public void newDay() {
        list.newDay();
    }

    private void leave(WaitlistEntry entry) {
        entry.leave();
        cases.backToAdvice(entry.caseId());
    }

    private SkillDomain domain(WaitlistEntry entry, OfferingId offering) {
        CaseFile file = cases.file(entry.caseId());
        OfferingView wanted = offering == null ? null : catalogue.offering(offering);
        return wanted == null ? file.goals().get(0).domain() : wanted.domain();
    }

    private WaitlistEntry entry(WaitlistEntryId id) {
        return entries.findById(id).orElseThrow(() -> Refusal.notFound("Deze plek op de wachtlijst kennen we niet."));
    }
}
