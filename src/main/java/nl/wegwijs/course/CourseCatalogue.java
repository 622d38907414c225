package nl.wegwijs.course;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.library.SkillLevel;
import nl.wegwijs.library.WorkCalendar;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.partner.PartnerRegister;

/** What people can learn, where and when, and whether there is a seat. */
@Service
@Transactional
public class CourseCatalogue {

    private static final int MINUTES_OF_AN_HOUR = 60;

    private final OfferingRepository offerings;
    private final CourseRunRepository runs;
    private final ReferralRouteRepository routes;
    private final Branches branches;
    private final PartnerRegister partners;
    private final ProgrammeLicences licences;
    private final Numbering numbering;
    private final WorkCalendar calendar;
    private final Norms norms;
    private final SeatTurn turn;
    private final EntityManager entities;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    CourseCatalogue(OfferingRepository offerings, CourseRunRepository runs, ReferralRouteRepository routes,
            Branches branches, PartnerRegister partners, ProgrammeLicences licences, Numbering numbering, WorkCalendar calendar,
            Norms norms, SeatTurn turn, EntityManager entities, ApplicationEventPublisher facts, Clock clock) {
        this.offerings = offerings;
        this.runs = runs;
        this.routes = routes;
        this.branches = branches;
        this.partners = partners;
        this.licences = licences;
        this.numbering = numbering;
        this.calendar = calendar;
        this.norms = norms;
        this.turn = turn;
        this.entities = entities;
        this.facts = facts;
        this.clock = clock;
    }

    public OfferingId addOffering(NewOffering offering) {
        if (offering.provider() != null) {
            partners.find(offering.provider());
        }
        return offerings.save(new Offering(branches.libraryOrg(offering.branch()), offering,
                LocalDate.now(clock))).id();
    }

    /** Something new that is taught like this offering, by ourselves and for everybody. */
    public OfferingId addOfferingLike(OfferingId known, BranchId branch, String title, int minutes) {
        OfferingView like = existing(known).view();
        return addOffering(new NewOffering(title, branch, null, true, like.domain(), like.levels(), OfferingForm.GROUP,
                like.educationKind(), like.cbsType(), like.targetGroups(), like.eligibility(),
                (minutes + MINUTES_OF_AN_HOUR - 1) / MINUTES_OF_AN_HOUR, 0, like.certificate()));
    }

    /** Plans a run that takes people at once, and tells so with {@link SeatFreed}. */
    public RunId planRun(NewRun plan) {
        return planRun(plan, null);
    }

    private RunId planRun(NewRun plan, String group) {
        Offering offering = existing(plan.offering());
        CourseRun run = new CourseRun(offering, numbering.next("GR", 4), plan);
        licences.check(offering, run.view().startsOn());
        run.isFor(group);
        runs.save(run);
        facts.publishEvent(seatFreed(run));
        return run.id();
    }

    /** The same, week after week; a week in which the library is closed on that day is left out. */
    public RunId planRun(WeeklyRun plan) {
        return planRun(plan, null);
    }

    /** The same, with seats for the people of this group only; the group is the number of a custom course. */
    public RunId planRun(WeeklyRun plan, String group) {
        if (plan.firstDay().isBefore(LocalDate.now(clock))) {
            throw Refusal.invalid("firstDay", "IN_PAST", "Kies een dag die nog komt.");
        }
        List<Session> sessions = Stream.iterate(plan.firstDay(), day -> day.plusWeeks(1))
                .filter(day -> day.equals(plan.firstDay()) || isOpenOn(plan.branch(), day))
                .limit(plan.times())
                .map(day -> new Session(day, plan.from(), plan.until())).toList();
        return planRun(new NewRun(plan.offering(), plan.branch(), plan.room(), null, sessions,
                plan.minParticipants(), plan.maxParticipants()), group);
    }

    // Lessons may be given in a weekend, but not on a holiday or while the branch is closed.
    private boolean isOpenOn(BranchId branch, LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue() || calendar.isWorkingDay(branch, day);
    }

    public void confirmRun(RunId id, String reason) {
        locked(id).confirm(reason);
    }

    /** The run does not go on; told with {@link RunCancelled}, so that everybody in it is placed elsewhere. */
    public void cancel(RunId id, CancelReason reason) {
        turn.take();
        locked(id).cancel(reason);
        facts.publishEvent(new RunCancelled(id));
    }

    public void addRoute(OfferingId from, OfferingId to, String reason) {
        addRoute(from, to, reason, false);
    }

    /** The same; warm when it is agreed that one of us goes along. */
    public void addRoute(OfferingId from, OfferingId to, String reason, boolean warm) {
        routes.save(new ReferralRoute(existing(from), existing(to), reason, warm, LocalDate.now(clock)));
    }

    /** Whether it is agreed that one of us goes along on this route. */
    @Transactional(readOnly = true)
    public boolean isWarm(UUID route) {
        return routes.findById(route).map(ReferralRoute::isWarm).orElse(false);
    }

    /** All that this partner gives is as we have it on this day, but for what is no more. */
    public void assure(PartnerId provider, Set<OfferingId> gone, LocalDate on) {
        List<Offering> own = offerings.findByProviderAndStatusOrderByTitle(provider, OfferingStatus.ACTIVE);
        if (!own.stream().map(Offering::id).toList().containsAll(gone)) {
            throw unknownOffering();
        }
        assure(own.stream().map(Offering::id).filter(id -> !gone.contains(id)).toList(), gone, on);
    }

    /** The first are as we have them on this day, the others are no more. */
    public void assure(Collection<OfferingId> right, Collection<OfferingId> gone, LocalDate on) {
        right.forEach(id -> existing(id).assure(on));
        gone.forEach(id -> existing(id).end());
    }

    /** Whether nobody said for longer than the norm that this is what there is. */
    @Transactional(readOnly = true)
    public boolean isUnsure(OfferingView offering, LocalDate today) {
        return !today.isBefore(norms.after(offering.branch(), "offerAssured", offering.assuredOn()));
    }

    @Transactional(readOnly = true)
    public OfferingView offering(OfferingId id) {
        return existing(id).view();
    }

    /** All active offerings, by title. */
    @Transactional(readOnly = true)
    public List<OfferingView> offerings() {
        return offerings.findByStatusOrderByTitle(OfferingStatus.ACTIVE).stream().map(Offering::view).toList();
    }

    /** Active offerings at this branch, ours and those of partners, by title. */
    @Transactional(readOnly = true)
    public List<OfferingView> offeringsAt(BranchId branch) {
        return offerings.findByBranchIdAndStatusOrderByTitle(branch, OfferingStatus.ACTIVE).stream()
                .map(Offering::view).toList();
    }

    /** Active offerings that this partner gives, by title. */
    @Transactional(readOnly = true)
    public List<OfferingView> offeringsOf(PartnerId provider) {
        return offerings.findByProviderAndStatusOrderByTitle(provider, OfferingStatus.ACTIVE).stream()
                .map(Offering::view).toList();
    }

    /** What this partner says of the room in an offering of its own; another's does not exist for it. */
    public OfferingView updateCapacity(PartnerId provider, OfferingId id, CapacityStatus status, LocalDate on) {
        Offering offering = offerings.findById(id).filter(one -> one.isGivenBy(provider))
                .orElseThrow(CourseCatalogue::unknownOffering);
        offering.updateCapacity(status, on);
        return offering.view();
    }

    /** Active offerings of partners of whose room we heard nothing for longer than the norm, by title. */
    @Transactional(readOnly = true)
    public List<OfferingView> staleCapacities(LocalDate today) {
        return offerings().stream().filter(offering -> !offering.isOwn() && isStale(offering, today)).toList();
    }

    /** The same of one partner. */
    @Transactional(readOnly = true)
    public List<OfferingView> staleCapacities(PartnerId provider, LocalDate today) {
        return offeringsOf(provider).stream().filter(offering -> isStale(offering, today)).toList();
    }

    @Transactional(readOnly = true)
    boolean isStale(OfferingView offering, LocalDate today) {
        return !today.isBefore(norms.after(offering.branch(), "capacityKnown", offering.capacityUpdatedOn()));
    }

    /** Active offerings in this domain, those in our own house first. */
    @Transactional(readOnly = true)
    public List<OfferingView> offeringsFor(SkillDomain domain) {
        return offerings.findByDomainAndStatusOrderByTitle(domain, OfferingStatus.ACTIVE).stream()
                .sorted(Comparator.comparing(Offering::isInLibrary).reversed())
                .map(Offering::view)
                .toList();
    }

    /** The same, only where somebody of this level fits. */
    @Transactional(readOnly = true)
    public List<OfferingView> offeringsFor(SkillDomain domain, SkillLevel level) {
        return offeringsFor(domain).stream().filter(offering -> offering.levels().fits(level)).toList();
    }

    /** Runs of the offering in which anybody can be placed now, the first to start first. */
    @Transactional(readOnly = true)
    public List<RunView> runs(OfferingId offering) {
        return runs(offering, Set.of());
    }

    /** The same for somebody of these groups, whose own runs come first. */
    @Transactional(readOnly = true)
    public List<RunView> runs(OfferingId offering, Set<String> groups) {
        return takingPeople(offering).filter(run -> run.isOpenTo(groups))
                .sorted(Comparator.comparing((CourseRun run) -> run.isOpenTo(Set.of())))
                .map(CourseRun::view).toList();
    }

    /** The same, whoever it is for. */
    @Transactional(readOnly = true)
    public List<RunView> everyRun(OfferingId offering) {
        return takingPeople(offering).map(CourseRun::view).toList();
    }

    /** Runs of the offering that are to come or go on, whoever they are for, also when nobody can join any more. */
    @Transactional(readOnly = true)
    public List<RunView> currentRuns(OfferingId offering) {
        return runs.findByOfferingIdOrderByStartsOn(offering).stream().map(CourseRun::view)
                .filter(run -> run.status() != RunStatus.COMPLETED && run.status() != RunStatus.CANCELLED).toList();
    }

    private Stream<CourseRun> takingPeople(OfferingId offering) {
        return runs.findByOfferingIdOrderByStartsOn(offering).stream().filter(CourseRun::takesPeople);
    }

    /** Whether somebody of these groups may have a seat in this run. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(RunId id, Set<String> groups) {
        return runs.findById(id).orElseThrow(CourseCatalogue::unknownRun).isOpenTo(groups);
    }

    /** Runs of these branches that have begun and are not over. */
    @Transactional(readOnly = true)
    public List<RunView> running(Collection<BranchId> where) {
        return runs.findByBranchIdInAndStatusOrderByStartsOn(where, RunStatus.RUNNING).stream()
                .map(CourseRun::view)
                .toList();
    }

    /** Runs of these branches that are to come or go on, the first to start first. */
    @Transactional(readOnly = true)
    public List<RunView> openRuns(Collection<BranchId> where) {
        return runs.findByBranchIdInAndStatusNotInOrderByStartsOn(where,
                Set.of(RunStatus.COMPLETED, RunStatus.CANCELLED)).stream().map(CourseRun::view).toList();
    }

    /** Runs of this partner's offerings that end on this day or later and are not cancelled, the first to start first. */
    @Transactional(readOnly = true)
    public List<RunView> runsOf(PartnerId provider, LocalDate endsSince) {
        return runs.givenBy(provider, endsSince).stream().map(CourseRun::view).toList();
    }

    @Transactional(readOnly = true)
    public RunView run(RunId id) {
        return runs.findById(id).orElseThrow(CourseCatalogue::unknownRun).view();
    }

    /**
     * Refused with CONFLICT when no seat is free; two callers never get the same seat. The refusal
     * changes nothing, so the caller may catch it and try another run in the same transaction.
     */
    @Transactional(noRollbackFor = Refusal.class)
    public void holdSeat(RunId id) {
        locked(id).holdSeat();
    }

    public void takeHeldSeat(RunId id) {
        locked(id).takeHeldSeat();
    }

    /** Takes a free seat without holding it first; refused as {@link #holdSeat} is. */
    @Transactional(noRollbackFor = Refusal.class)
    public void takeSeat(RunId id) {
        locked(id).takeSeat();
    }

    public void releaseHeldSeat(RunId id) {
        CourseRun run = locked(id);
        run.releaseHeldSeat();
        tellFreeSeat(run);
    }

    public void releaseTakenSeat(RunId id) {
        CourseRun run = locked(id);
        run.releaseTakenSeat();
        tellFreeSeat(run);
    }

    public void recordWalkIn(RunId id, LocalDate date, int count) {
        locked(id).recordWalkIn(date, count);
    }

    /** The offering to which people go after this one by agreement, the latest agreement first. */
    @Transactional(readOnly = true)
    public Optional<OfferingView> routeFrom(OfferingId from) {
        return agreedRouteFrom(from).map(RouteView::to);
    }

    @Transactional(readOnly = true)
    public Optional<RouteView> agreedRouteFrom(OfferingId from) {
        return routes.findByFromOfferingIdOrderByAgreedOnDesc(from).stream().findFirst()
                .map(route -> new RouteView(route.id(), offering(route.to())));
    }

    /** Marks an agreed route for the next talk about the offer, with the code of what went wrong. */
    public void flagRoute(UUID route, String code) {
        routes.findById(route).orElseThrow(() -> Refusal.notFound("Deze route kennen we niet."))
                .flag(code, LocalDate.now(clock));
    }

    /** Whether this branch itself offers something in one of these domains. */
    @Transactional(readOnly = true)
    public boolean teaches(BranchId branch, Collection<SkillDomain> domains) {
        return offerings().stream().anyMatch(offering -> offering.inLibrary() && offering.branch().equals(branch)
                && domains.contains(offering.domain()));
    }

    /** The next offering up in our own house: same domain and scale, leading higher by the least. */
    @Transactional(readOnly = true)
    public Optional<OfferingView> offerAbove(OfferingId id) {
        Offering here = existing(id);
        return offerings.findByDomainAndStatusOrderByTitle(here.view().domain(), OfferingStatus.ACTIVE).stream()
                .filter(other -> other.isInLibrary() && other.leadsAbove(here))
                .map(Offering::view)
                .min(Comparator.comparingInt(view -> view.levels().scale().steps().indexOf(view.levels().to())));
    }

    /** Begins what begins by today and completes what ended before; safe to repeat. */
    public void startAndEndRuns(LocalDate today) {
        for (RunId id : runs.begunBy(today)) {
            CourseRun run = locked(id);
            if (run.startIfDue(today)) {
                facts.publishEvent(new RunStarted(run.id()));
            }
            if (run.completeIfDue(today)) {
                facts.publishEvent(new RunCompleted(run.id()));
            }
        }
    }

    private void tellFreeSeat(CourseRun run) {
        if (run.takesPeople()) {
            facts.publishEvent(seatFreed(run));
        }
    }

    private static SeatFreed seatFreed(CourseRun run) {
        return new SeatFreed(run.id(), run.offeringId(), run.branchId());
    }

    private Offering existing(OfferingId id) {
        return offerings.findById(id).orElseThrow(CourseCatalogue::unknownOffering);
    }

    // Read again under the lock: this transaction may have seen the run before others changed it.
    private CourseRun locked(RunId id) {
        CourseRun run = runs.findById(id).orElseThrow(CourseCatalogue::unknownRun);
        entities.flush();
        entities.refresh(run, LockModeType.PESSIMISTIC_WRITE);
        return run;
    }

    private static Refusal unknownOffering() {
        return Refusal.notFound("Dit aanbod kennen we niet.");
    }

    private static Refusal unknownRun() {
        return Refusal.notFound("Deze groep kennen we niet.");
    }
}
