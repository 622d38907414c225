package nl.wegwijs.placement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import nl.wegwijs.course.CourseCatalogue;
import nl.wegwijs.course.OfferingForm;
import nl.wegwijs.course.OfferingId;
import nl.wegwijs.course.SeatTurn;
import nl.wegwijs.library.Branches;
import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentGiven;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseFile;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.LearningAdvice;
import nl.wegwijs.volunteer.Suggestion;
import nl.wegwijs.volunteer.VolunteerFree;
import nl.wegwijs.volunteer.VolunteerFunction;
import nl.wegwijs.volunteer.VolunteerId;
import nl.wegwijs.volunteer.VolunteerRegister;
import nl.wegwijs.volunteer.VolunteerView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a participant and a volunteer are brought together, try it, and go on or part. */
@Service
@Transactional
public class MatchDesk {

    private static final int TRIES = 2;
    private static final int SHORTAGE_FROM = 5;

    private final Matches matches;
    private final VolunteerSearch search;
    private final PlacementRepository placements;
    private final WaitingList waitingList;
    private final SeatTurn turn;
    private final VolunteerRegister volunteers;
    private final ParticipantRegister participants;
    private final CourseCatalogue catalogue;
    private final CaseDesk cases;
    private final Branches branches;
    private final Norms norms;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    MatchDesk(Matches matches, VolunteerSearch search, PlacementRepository placements, WaitingList waitingList,
            SeatTurn turn, VolunteerRegister volunteers, ParticipantRegister participants, CourseCatalogue catalogue,
            CaseDesk cases, Branches branches, Norms norms, ApplicationEventPublisher facts, Clock clock) {
        this.matches = matches;
        this.search = search;
        this.placements = placements;
        this.waitingList = waitingList;
        this.turn = turn;
        this.volunteers = volunteers;
        this.participants = participants;
        this.catalogue = catalogue;
        this.cases = cases;
        this.branches = branches;
        this.norms = norms;
        this.facts = facts;
        this.clock = clock;
    }

    /** Whether somebody is free; who hears no and waits is called for the next one, whoever comes in between. */
    @Transactional(readOnly = true)
    public boolean hasCandidate(CaseId caseId) {
        turn.take();
        return search.finds(cases.file(caseId));
    }

    /** Those who are free, the best first. */
    @Transactional(readOnly = true)
    public List<Suggestion> candidates(CaseId caseId) {
        return search.candidates(cases.file(caseId));
    }

    /** Somebody starts to wait for a volunteer; when many do, there are too few. */
    public void noVolunteer(CaseId caseId) {
        CaseFile file = cases.file(caseId);
        if (waitingList.countForMatch(file.branch(), caseId) + 1 >= SHORTAGE_FROM) {
            volunteers.reportShortage(file.branch(), VolunteerFunction.LANGUAGE_BUDDY);
        }
    }

    /** None of the volunteers named suits; whoever waits next may see them. */
    public MatchProposed nobodySuits(CaseId caseId) {
        turn.take();
        CaseFile file = cases.file(caseId);
        search.noneSuits(file);
        facts.publishEvent(new VolunteerFree(file.branch()));
        return MatchProposed.without(MatchStep.NOBODY);
    }

    /** Plans a first meeting; without consent nothing is told to anybody, and another advice is needed. */
    public MatchProposed propose(CaseId caseId, MatchProposal agreed) {
        turn.take();
        CaseFile file = cases.file(caseId);
        recordConsent(file, agreed.mayShare());
        if (!agreed.mayShare()) {
            backToAdvice(caseId);
            return MatchProposed.without(MatchStep.REFUSED);
        }
        refusePast("firstMeeting", agreed.firstMeeting());
        VolunteerView volunteer = candidate(file, agreed.volunteer());
        if (agreed.place() == MeetingPlace.HOME_EXCEPTION && !volunteer.homeVisits()) {
            throw Refusal.invalid("place", "NO_HOME_VISITS", "Deze vrijwilliger spreekt niet thuis af. Kies een andere plaats.");
        }
        Placement placement = placements.save(Placement.propose(branches.libraryOrg(file.branch()), file.branch(),
                caseId, offering(file)));
        matches.propose(placement, agreed);
        waitingList.offered(caseId);
        waitingList.placed(caseId);
        cases.offered(caseId);
        cases.placed(caseId);
        return new MatchProposed(MatchStep.PROPOSED, Optional.of(placement.id()));
    }

    /** How the two stand now, for the forms. */
    @Transactional(readOnly = true)
    public MatchView view(PlacementId placementId) {
        return view(matches.open(placementId));
    }

    /** The same, or empty when the match is over. */
    @Transactional(readOnly = true)
    public Optional<MatchView> current(PlacementId placementId) {
        return matches.find(placementId).map(this::view);
    }

    private MatchView view(VolunteerMatch match) {
        return new MatchView(match.caseId(), volunteers.find(match.volunteerId()), match.firstMeeting(),
                match.rhythm(), match.minutes(), match.place(), match.trialUntil());
    }

    /** Records whether the two met; the first meeting is the start of learning. */
    public MatchStep recordMeeting(PlacementId placementId, Meeting meeting) {
        VolunteerMatch match = matches.open(placementId);
        return switch (meeting.result()) {
            case MET -> start(match);
            case MOVED -> {
                refusePast("newMoment", meeting.newMoment());
                match.meetLater(meeting.newMoment());
                yield MatchStep.MOVED;
            }
            case OTHER -> tryAnother(match);
            case STOP -> stop(match, meeting.endReason());
        };
    }

    /** Records what both say after the trial. */
    public MatchStep discussTrial(PlacementId placementId, TrialTalk talk) {
        VolunteerMatch match = matches.open(placementId);
        match.hear(talk.participant(), talk.volunteer());
        return switch (talk.decision()) {
            case CONTINUE -> {
                match.goOn();
                yield MatchStep.CONTINUE;
            }
            case OTHER -> tryAnother(match);
            case STOP -> stop(match, talk.endReason());
        };
    }

    /** Somebody else takes over where the volunteer stops, or nobody: null brings the participant back to waiting. */
    public void rematch(PlacementId placementId, VolunteerId next) {
        turn.take();
        matches.find(placementId).ifPresent(match -> rematch(match, next));
    }

    private void rematch(VolunteerMatch match, VolunteerId next) {
        LocalDate today = LocalDate.now(clock);
        boolean going = match.state() == MatchState.ACTIVE;
        if (next != null) {
            matches.passOn(match, candidate(cases.file(match.caseId()), next).id(), today);
        } else {
            matches.close(match, today);
            Placement placement = placement(match.placementId());
            if (placement.status() == PlacementStatus.STARTED) {
                placement.moveOn(today);
            } else {
                placement.callOff(today);
            }
            if (!going) {
                cases.backToAdvice(match.caseId());
            }
        }
        if (going || next == null) {
            facts.publishEvent(new MatchEnded(match.placementId()));
        }
    }

    /** Everybody whom this volunteer helps needs somebody else. */
    void volunteerLeft(VolunteerId volunteerId) {
        matches.openOf(volunteerId)
                .forEach(match -> facts.publishEvent(new VolunteerLost(match.caseId(), match.placementId())));
    }

    /** Lets go of every volunteer of a case that ends. */
    void release(CaseId caseId) {
        turn.take();
        LocalDate today = LocalDate.now(clock);
        for (VolunteerMatch match : matches.openOf(caseId)) {
            matches.close(match, today);
            Placement placement = placement(match.placementId());
            if (placement.status() == PlacementStatus.PROPOSED) {
                placement.withdraw(today);
            }
        }
    }

    private MatchStep start(VolunteerMatch match) {
        LocalDate today = LocalDate.now(clock);
        match.beginTrial(today, norms.after(match.branchId(), "matchTrial", today),
                norms.after(match.branchId(), "matchEnd", today));
        placement(match.placementId()).start(today);
        cases.started(match.caseId());
        facts.publishEvent(new MatchStarted(match.placementId()));
        return MatchStep.MET;
    }

    private MatchStep tryAnother(VolunteerMatch match) {
        turn.take();
        LocalDate today = LocalDate.now(clock);
        Placement placement = placement(match.placementId());
        if (placement.status() == PlacementStatus.STARTED) {
            placement.moveOn(today);
        } else {
            placement.withdraw(today);
        }
        backToAdvice(match.caseId());
        matches.giveUp(match, today, EndReason.NO_CLICK);
        Instant advisedAt = cases.file(match.caseId()).advice().orElseThrow().at();
        long tries = matches.failed(match.caseId()).stream()
                .filter(failed -> !failed.createdAt().isBefore(advisedAt)).count();
        return tries < TRIES ? MatchStep.OTHER : MatchStep.NO_MATCH;
    }

    private MatchStep stop(VolunteerMatch match, EndReason reason) {
        turn.take();
        LocalDate today = LocalDate.now(clock);
        Placement placement = placement(match.placementId());
        matches.giveUp(match, today, reason);
        if (placement.status() == PlacementStatus.STARTED) {
            placement.endEarly(today, reason);
            return MatchStep.LEFT;
        }
        placement.withdraw(today);
        backToAdvice(match.caseId());
        return MatchStep.STOPPED;
    }

    private void backToAdvice(CaseId caseId) {
        waitingList.left(caseId);
        cases.backToAdvice(caseId);
    }

    private VolunteerView candidate(CaseFile file, VolunteerId wanted) {
        return search.candidates(file).stream().map(Suggestion::volunteer).filter(one -> one.id().equals(wanted))
                .findFirst().orElseThrow(() -> Refusal.invalid("volunteer", "NOT_FREE",
                        "Deze vrijwilliger is niet meer vrij. Kies een ander."));
    }

    /** What is learned together: the advised one-to-one help, else the course it comes instead of. */
    private OfferingId offering(CaseFile file) {
        List<OfferingId> advised = file.advice().map(LearningAdvice::offerings).orElse(List.of());
        return advised.stream().filter(id -> catalogue.offering(id).form() == OfferingForm.ONE_TO_ONE).findFirst()
                .or(() -> advised.stream().findFirst())
                .orElseThrow(() -> Refusal.conflict("NO_ADVISED_OFFERING", "Kies eerst een aanbod in het leeradvies."));
    }

    private void recordConsent(CaseFile file, boolean given) {
        participants.recordConsent(file.person().id(), ConsentGiven.of(ConsentPurpose.SHARE_WITH_VOLUNTEER,
                given ? ConsentDecision.GIVEN : ConsentDecision.REFUSED, ConsentMethod.SPOKEN));
    }

    private void refusePast(String field, Instant moment) {
        if (Objects.requireNonNull(moment).isBefore(clock.instant())) {
            throw Refusal.invalid(field, "IN_PAST", "Kies een moment dat nog komt.");
        }
    }

    private Placement placement(PlacementId id) {
        return placements.findById(id).orElseThrow(() -> Refusal.notFound("Deze plaatsing kennen we niet."));
    }
}
