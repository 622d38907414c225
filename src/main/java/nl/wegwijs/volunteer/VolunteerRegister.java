package nl.wegwijs.volunteer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import nl.wegwijs.library.BranchId;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Numbering;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerRegister;

/** Who our volunteers are, who of them is free, and where there are too few. */
@Service
@Transactional
public class VolunteerRegister {

    private static final Comparator<Suggestion> BEST_FIRST = Comparator.comparing(Suggestion::preferred).reversed()
            .thenComparing(one -> -one.sharedDayParts().size())
            .thenComparing(one -> -one.volunteer().placesFree())
            .thenComparing(one -> one.volunteer().name());

    private final VolunteerRepository volunteers;
    private final ShortageRepository shortages;
    private final GuidanceRepository guidances;
    private final VolunteerRequests requests;
    private final Branches branches;
    private final PartnerRegister partners;
    private final Numbering numbering;
    private final EntityManager entities;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    VolunteerRegister(VolunteerRepository volunteers, ShortageRepository shortages, GuidanceRepository guidances,
            VolunteerRequests requests, Branches branches, PartnerRegister partners, Numbering numbering, EntityManager entities, ApplicationEventPublisher facts, Clock clock) {
        this.volunteers = volunteers;
        this.shortages = shortages;
        this.guidances = guidances;
        this.requests = requests;
        this.branches = branches;
        this.partners = partners;
        this.numbering = numbering;
        this.entities = entities;
        this.facts = facts;
        this.clock = clock;
    }

    /** Takes in somebody whom a colleague has talked with; what is asked of them is decided after this. */
    public VolunteerId add(NewVolunteer told, Papers papers) {
        if (told.sourcePartner() != null) {
            partners.find(told.sourcePartner());
        }
        Volunteer volunteer = new Volunteer(branches.libraryOrg(told.home()), numbering.next("VW", 4), told);
        volunteer.interview();
        volunteer.prepare();
        volunteer.addPapers(papers, LocalDate.now(clock));
        return volunteers.save(volunteer).id();
    }

    @Transactional(readOnly = true)
    public VolunteerView find(VolunteerId id) {
        return volunteer(id).view();
    }

    /** What is still missing before this volunteer may begin. */
    @Transactional(readOnly = true)
    public Set<Requirement> missing(VolunteerId id) {
        return volunteer(id).missing(LocalDate.now(clock));
    }

    public void addPapers(VolunteerId id, Papers papers) {
        volunteer(id).addPapers(papers, LocalDate.now(clock));
    }

    /** Keeps what the decision {@code volunteer-readiness} asks for one of the functions. */
    public void require(VolunteerId id, Set<Requirement> requirements) {
        volunteer(id).require(requirements);
    }

    /** What was answered to questions that the library added to the forms about this volunteer. */
    public void keepOwnerFields(VolunteerId id, Map<String, Object> answers) {
        volunteer(id).keepOwnerFields(answers);
    }

    public void planTraining(VolunteerId id, TrainingDay day) {
        volunteer(id).planTraining(day, LocalDate.now(clock));
    }

    /** Whether nothing is missing any more; then people may be matched, and those who wait are called. Told with {@link VolunteerReady}. */
    public boolean readyWhenComplete(VolunteerId id) {
        Volunteer volunteer = locked(id);
        if (!volunteer.missing(LocalDate.now(clock)).isEmpty()) {
            return false;
        }
        volunteer.makeReady(LocalDate.now(clock));
        volunteer.branches().forEach(branch -> volunteer.functions().forEach(function ->
                shortages.findByBranchIdAndFunctionAndEndedAtIsNull(branch, function)
                        .forEach(shortage -> shortage.end(clock.instant()))));
        guidances.save(new VolunteerGuidance(volunteer, LocalDate.now(clock)));
        requests.ready(volunteer);
        facts.publishEvent(new VolunteerReady(id));
        free(volunteer);
        return true;
    }

    /** Those who are free for this branch, the best first. Sharing no part of the week rules somebody out. */
    @Transactional(readOnly = true)
    public List<Suggestion> candidates(BranchId branch, VolunteerWish wish) {
        LocalDate today = LocalDate.now(clock);
        return ofOrganisation(branch, EnumSet.of(VolunteerState.READY)).stream()
                .filter(one -> one.worksFor(branch) && one.does(wish.function()) && one.isFreeOn(today))
                .map(one -> new Suggestion(one.view(), one.view().preferences().contains(wish.kind()),
                        one.sharedDayParts(wish.dayParts())))
                .filter(one -> wish.dayParts().isEmpty() || !one.sharedDayParts().isEmpty())
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Everybody who helps or helped people from these branches and did not leave, by name. */
    @Transactional(readOnly = true)
    public List<VolunteerView> active(Set<BranchId> where) {
        return where.stream().map(branches::libraryOrg).distinct()
                .flatMap(org -> volunteers.findByLibraryOrgIdAndStateInOrderByName(org,
                        EnumSet.of(VolunteerState.PREPARING, VolunteerState.READY, VolunteerState.PAUSED)).stream())
                .filter(one -> where.stream().anyMatch(one::worksFor))
                .map(Volunteer::view)
                .toList();
    }

    /** Takes one place with a volunteer, who never gets more people than agreed. The first time is told with {@link VolunteerMatched}. */
    public void takeOn(VolunteerId id) {
        locked(id).takeOn(LocalDate.now(clock));
        if (guidances.findById(id).filter(guidance -> guidance.matched(LocalDate.now(clock))).isPresent()) {
            facts.publishEvent(new VolunteerMatched(id));
        }
    }

    /** What comes of a talk; whoever waits is called when the volunteer goes on after a pause. */
    void decide(VolunteerId id, ProgressTalk talk) {
        Volunteer volunteer = locked(id);
        volunteer.addPapers(new Papers(null, null, null, talk.vogSeenOn(), null, List.of()), LocalDate.now(clock));
        boolean pauses = volunteer.state() == VolunteerState.PAUSED;
        if (talk.decision() == TalkDecision.PAUSE && !pauses) {
            volunteer.pause();
        } else if (talk.decision() == TalkDecision.CONTINUE && pauses) {
            volunteer.makeReady(LocalDate.now(clock));
        }
        free(volunteer);
    }

    /** Gives the place back; whoever waits is called, unless the volunteer takes nobody new. */
    public void letGo(VolunteerId id) {
        Volunteer volunteer = locked(id);
        volunteer.letGo();
        free(volunteer);
    }

    /** Takes nobody new from now on; tells so with {@link VolunteerLeft}. */
    public void leave(VolunteerId id, LocalDate lastDay, LeaveReason reason) {
        if (lastDay != null && lastDay.isBefore(LocalDate.now(clock).minusYears(1))) {
            throw Refusal.invalid("lastDay", "LONG_AGO", "Deze dag is langer dan een jaar geleden. Klopt het jaar?");
        }
        locked(id).leave(lastDay, reason);
        facts.publishEvent(new VolunteerLeft(id));
    }

    /** Told with {@link VolunteerShortage} once, until somebody is ready for this function. */
    public void reportShortage(BranchId branch, VolunteerFunction function) {
        if (shortages.open(branches.libraryOrg(branch), branch.value(), function.name(), clock.instant()) > 0) {
            facts.publishEvent(new VolunteerShortage(branch, function));
        }
    }

    private void free(Volunteer volunteer) {
        if (volunteer.isFreeOn(LocalDate.now(clock))) {
            entities.flush();
            volunteer.branches().forEach(branch -> facts.publishEvent(new VolunteerFree(branch)));
        }
    }

    private List<Volunteer> ofOrganisation(BranchId branch, Set<VolunteerState> states) {
        return volunteers.findByLibraryOrgIdAndStateInOrderByName(branches.libraryOrg(branch), states);
    }

    private Volunteer volunteer(VolunteerId id) {
        return volunteers.findById(id).orElseThrow(() -> Refusal.notFound("Deze vrijwilliger kennen we niet."));
    }

    private Volunteer locked(VolunteerId id) {
        Volunteer volunteer = volunteer(id);
        entities.flush();
        entities.refresh(volunteer, LockModeType.PESSIMISTIC_WRITE);
        return volunteer;
    }
}
