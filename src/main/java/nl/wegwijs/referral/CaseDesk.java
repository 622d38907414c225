package nl.wegwijs.referral;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.course.OfferGapReason;
import nl.wegwijs.course.OfferGaps;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.participant.ConsentDecision;
import nl.wegwijs.participant.ConsentPurpose;
import nl.wegwijs.participant.ParticipantId;
import nl.wegwijs.participant.ParticipantRegister;
import nl.wegwijs.participant.RegistrationFacts;

/** Where the work on a case is written down, from the first call to the close. */
@Service
@Transactional
public class CaseDesk {

    private static final int WORDS_LENGTH = 200;
    private static final int WHY_LENGTH = 120;
    // Somebody at the desk has the intake at once; the form is then saved a little later.
    private static final Duration JUST_NOW = Duration.ofHours(1);

    private final Cases cases;
    private final Intakes intakes;
    private final CaseFiles files;
    private final ContactDesk contacts;
    private final CaseConsents consents;
    private final CaseClosing closing;
    private final Merging merging;
    private final UrgentDesk urgent;
    private final EarlyEnds earlyEnds;
    private final CasePauses pauses;
    private final OfferGaps gaps;
    private final ParticipantRegister participants;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseDesk(Cases cases, Intakes intakes, CaseFiles files, ContactDesk contacts, CaseConsents consents,
            CaseClosing closing, Merging merging, UrgentDesk urgent, EarlyEnds earlyEnds, CasePauses pauses,
            OfferGaps gaps, ParticipantRegister participants, Words words, ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.intakes = intakes;
        this.files = files;
        this.contacts = contacts;
        this.consents = consents;
        this.closing = closing;
        this.merging = merging;
        this.urgent = urgent;
        this.earlyEnds = earlyEnds;
        this.pauses = pauses;
        this.gaps = gaps;
        this.participants = participants;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public CaseFile file(CaseId id) {
        return files.of(one(id));
    }

    /** The custom courses, by number, for whose group this person was named. */
    @Transactional(readOnly = true)
    public Set<String> groups(CaseId id) {
        return files.groups(id);
    }

    /** Whom the case is about; for the access log, where no more is needed. */
    @Transactional(readOnly = true)
    public ParticipantId participant(CaseId id) {
        return one(id).participantId();
    }

    /** Refuses a miss on the same part of the day or along the same channel as before; see {@link ContactDesk}. */
    public ContactOutcome recordAttempt(CaseId id, ContactPurpose purpose, Channel channel, ContactResult result,
            Instant callBackAt, boolean wantsIntake) {
        return contacts.record(one(id), purpose, channel, result, callBackAt, wantsIntake);
    }

    public void planIntake(CaseId id, Appointment planned) {
        if (planned.at().isBefore(clock.instant().minus(JUST_NOW))) {
            throw Refusal.invalid("when", "IN_PAST", "Kies een moment dat nog komt.");
        }
        one(id).planIntake(planned, clock.instant());
        events.publishEvent(new IntakePlanned(id));
    }

    public NoShowOutcome recordNoShow(CaseId id) {
        NoShowOutcome outcome = one(id).recordNoShow();
        if (outcome == NoShowOutcome.UNREACHABLE) {
            tell(id, FeedbackEvent.NOT_REACHED);
        }
        return outcome;
    }

    /** Without consent to be registered the person is forgotten at once. */
    public ConsentOutcome recordConsents(CaseId id, ConsentsAsked asked) {
        return consents.record(one(id), asked);
    }

    public void recordIntake(CaseId id, IntakeTalk talk) {
        ReferralCase one = one(id);
        one.requireStatus(CaseStatus.INTAKE);
        participants.register(one.participantId(), new RegistrationFacts(talk.birthYear(),
                talk.adultConfirmedIn(LocalDate.now(clock).getYear()), talk.postcode4(), talk.gender(),
                talk.languageBackground()));
        Instant now = clock.instant();
        intakes.findById(id).ifPresentOrElse(held -> held.retell(talk, now),
                () -> intakes.save(new Intake(id, talk, now)));
        one.mark(Milestone.INTAKE, now);
    }

    /** Somebody will look at what cannot wait; nothing when somebody does so already. */
    public void reportUrgent(CaseId id) {
        urgent.report(one(id), null, null);
    }

    /** In the talk there may show up something that cannot wait. */
    public IntakeOutcome concludeIntake(CaseId id, IntakeResult result, boolean urgentFound) {
        if (urgentFound) {
            reportUrgent(id);
        }
        return concludeIntake(id, result);
    }

    public IntakeOutcome concludeIntake(CaseId id, IntakeResult result) {
        intake(id).conclude(result);
        tell(id, FeedbackEvent.INTAKE_DONE);
        return result.outcome();
    }

    public void recordGoals(CaseId id, List<GoalWanted> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            words.required("ownWords" + (i + 1), wanted.get(i).ownWords(), WORDS_LENGTH);
            words.check("why" + (i + 1), wanted.get(i).why(), WHY_LENGTH);
        }
        one(id).want(wanted);
    }

    /** Somebody who is to go elsewhere at once still does, also when the library itself would help. */
    public IntakeOutcome recordEligibility(CaseId id, EligibilityRoute route) {
        one(id).isEligibleFor(route);
        boolean elsewhere = intake(id).result() == IntakeResult.DIRECT_ONWARD;
        return route.outcome() == IntakeOutcome.PROCEED && elsewhere ? IntakeOutcome.DIRECT_ONWARD : route.outcome();
    }

    /** Answers the route to take now: that of the advice, NONE when refused, or {@code THINKING}. */
    public String advise(CaseId id, AdviceAgreed agreed) {
        words.required("wish", agreed.wish(), WORDS_LENGTH);
        words.check("bridging", agreed.bridging(), WORDS_LENGTH);
        agreed.refuseIfIncomplete(LocalDate.now(clock));
        ReferralCase one = one(id);
        one.advise(agreed, clock.instant());
        if (agreed.findsNothing()) {
            one.goals().stream().findFirst().ifPresent(goal ->
                    gaps.report(one.branchId(), goal.domain(), OfferGapReason.NOTHING_MATCHES, null));
        }
        return switch (agreed.answer()) {
            case YES -> agreed.route().name();
            case NO -> AdvisedRoute.NONE.name();
            case THINKING -> AdviceAnswer.THINKING.name();
        };
    }

    public void assessmentBegun(CaseId id) {
        awake(id).moveTo(CaseStatus.ASSESSMENT, clock.instant());
    }

    public void assessed(CaseId id) {
        one(id).mark(Milestone.ASSESSED, clock.instant());
    }

    /** The levels that the person wants others to know; none takes back what was shared before. */
    public void shareLevels(CaseId id, List<SharedLevel> levels) {
        one(id).shareLevels(levels);
    }

    public void waitlisted(CaseId id) {
        reach(id, CaseStatus.WAITING, Milestone.WAITLISTED);
        // Waiting for another place says that the first one did not work: nothing a referrer hears.
        if (!one(id).milestones().containsKey(Milestone.STARTED)) {
            tell(id, FeedbackEvent.WAITING);
        }
    }

    public void offered(CaseId id) {
        reach(id, CaseStatus.OFFERED, Milestone.OFFERED);
    }

    public void placed(CaseId id) {
        awake(id).moveTo(CaseStatus.PLACED, clock.instant());
    }

    public void started(CaseId id) {
        reach(id, CaseStatus.IN_PROGRESS, Milestone.STARTED);
        tell(id, FeedbackEvent.STARTED);
    }

    public void backToAdvice(CaseId id) {
        awake(id).moveTo(CaseStatus.ADVISED, clock.instant());
    }

    public void aftercareBegun(CaseId id) {
        reach(id, CaseStatus.AFTERCARE, Milestone.AFTERCARE);
        one(id).mark(Milestone.ENDED, clock.instant());
        tell(id, FeedbackEvent.ENDED);
    }

    /** Keeps what came of the learning goals. */
    public void measureGoals(CaseId id, Map<GoalId, GoalResult> results, LocalDate on) {
        results.forEach((goal, result) -> one(id).measureGoal(goal, result, on));
    }

    public void onwardBegun(CaseId id) {
        awake(id).moveTo(CaseStatus.ONWARD, clock.instant());
    }

    /** Lets go of all that is still open for this case. The reason may be null. */
    public void close(CaseId id, CaseOutcome outcome, String reason, Map<GoalId, GoalResult> goalResults) {
        words.check("reason", reason, WHY_LENGTH);
        measureGoals(id, goalResults, LocalDate.now(clock));
        closing.close(one(id), outcome, reason);
    }

    /** The signals of a double go on in the other case. */
    public void closeUnattended(CaseId id, CaseOutcome outcome) {
        closing.close(one(id), outcome, null);
        if (outcome == CaseOutcome.MERGED) {
            merging.moveSignals(one(id));
        }
    }

    /** Ends a case wherever it stands. What is held for it is released before any model is interrupted. */
    public void endEarly(CaseId id, EarlyEnd how) {
        endEarly(id, how, null, null);
    }

    /** With the outcome that a colleague chose (STALE only) and the code of why the person stops; either may be null. */
    public void endEarly(CaseId id, EarlyEnd how, CaseOutcome chosen, String why) {
        earlyEnds.end(one(id), how, chosen, why);
    }

    /** The person asked to be forgotten, and that was granted: closed and erased at once. */
    public void approveErasure(CaseId id) {
        endEarly(id, EarlyEnd.ERASURE_APPROVED);
    }

    /** After the handover of somebody who moved. */
    public void closeTransferred(CaseId id) {
        closing.close(one(id), CaseOutcome.MOVED_AWAY, null);
    }

    /** Somebody who goes on elsewhere is called later, with consent. */
    public void aftercareAfterOnward(CaseId id) {
        reach(id, CaseStatus.AFTERCARE, Milestone.AFTERCARE);
    }

    /** How many rounds of advice were finished. */
    @Transactional(readOnly = true)
    public int roundsDone(CaseId id) {
        return one(id).round() - 1;
    }

    /** Whether the person said, and still says, that we may call later. */
    @Transactional(readOnly = true)
    public boolean mayCallLater(CaseId id) {
        return participants.consent(one(id).participantId(), ConsentPurpose.AFTERCARE_CONTACT, null)
                .filter(ConsentDecision.GIVEN::equals).isPresent();
    }

    /** Somebody who is only to be handed over elsewhere needs no intake talk. */
    public IntakeOutcome passOn(CaseId id) {
        one(id).moveTo(CaseStatus.INTAKE, clock.instant());
        return IntakeOutcome.DIRECT_ONWARD;
    }

    /** What a task card shows of a case, by name; codes and labels, nobody's name. */
    @Transactional(readOnly = true)
    public Map<String, Object> card(CaseId id) {
        return files.card(one(id));
    }

    /** Keeps what a form of the library's own asks beside the known fields. */
    public void keepOwnerFields(CaseId id, Map<String, Object> fields) {
        words.check(fields);
        one(id).keepOwnerFields(fields);
    }

    private void reach(CaseId id, CaseStatus status, Milestone milestone) {
        ReferralCase one = awake(id);
        one.moveTo(status, clock.instant());
        one.mark(milestone, clock.instant());
    }

    // Colleagues cannot work on a case on hold, so what moves it comes from outside and ends the pause.
    private ReferralCase awake(CaseId id) {
        ReferralCase one = one(id);
        pauses.wake(one);
        return one;
    }

    private void tell(CaseId id, FeedbackEvent event) {
        events.publishEvent(new MilestoneReached(id, event));
    }

    private Intake intake(CaseId id) {
        return intakes.findById(id).orElseThrow(() -> Refusal.conflict("NO_INTAKE", "Er is nog geen intakegesprek."));
    }

    private ReferralCase one(CaseId id) {
        return cases.findById(id).orElseThrow(() -> Refusal.notFound("Dit traject kennen we niet."));
    }
}
