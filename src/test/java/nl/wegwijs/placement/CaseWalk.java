package nl.wegwijs.placement;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import nl.wegwijs.course.OfferingId;
import nl.wegwijs.library.Channel;
import nl.wegwijs.library.CivicIntegration;
import nl.wegwijs.library.ContactTime;
import nl.wegwijs.library.LanguageBackground;
import nl.wegwijs.library.PhoneNumber;
import nl.wegwijs.library.SkillDomain;
import nl.wegwijs.participant.Candidate;
import nl.wegwijs.participant.ConsentMethod;
import nl.wegwijs.participant.Gender;
import nl.wegwijs.referral.AdviceAgreed;
import nl.wegwijs.referral.AdviceAnswer;
import nl.wegwijs.referral.AdviceDiffers;
import nl.wegwijs.referral.AdvisedRoute;
import nl.wegwijs.referral.Appointment;
import nl.wegwijs.referral.CaseDesk;
import nl.wegwijs.referral.CaseId;
import nl.wegwijs.referral.ConsentsAsked;
import nl.wegwijs.referral.ConsentAtSource;
import nl.wegwijs.referral.ContactPurpose;
import nl.wegwijs.referral.ContactResult;
import nl.wegwijs.referral.EligibilityRoute;
import nl.wegwijs.referral.FeedbackEvent;
import nl.wegwijs.referral.FeedbackScale;
import nl.wegwijs.referral.FeedbackScope;
import nl.wegwijs.referral.FeedbackThread;
import nl.wegwijs.referral.GoalContext;
import nl.wegwijs.referral.GoalTerm;
import nl.wegwijs.referral.GoalWanted;
import nl.wegwijs.referral.IntakePlace;
import nl.wegwijs.referral.IntakeResult;
import nl.wegwijs.referral.IntakeTalk;
import nl.wegwijs.referral.LatinScript;
import nl.wegwijs.referral.NewSignal;
import nl.wegwijs.referral.OwnDevice;
import nl.wegwijs.referral.PreferredForm;
import nl.wegwijs.referral.ReferralDesk;
import nl.wegwijs.referral.SchoolYears;
import nl.wegwijs.referral.SignalChannel;
import nl.wegwijs.referral.SignalId;
import nl.wegwijs.referral.SignalReceived;
import nl.wegwijs.referral.SignalSource;
import nl.wegwijs.referral.SpokenDutch;
import nl.wegwijs.referral.Travel;
import nl.wegwijs.referral.Triage;
import nl.wegwijs.referral.Urgency;
import nl.wegwijs.referral.UrgentHint;
import org.springframework.context.event.EventListener;

/** Walks cases through the real desks the way the models do, and remembers the facts it heard. */
public class CaseWalk implements FeedbackScale {

    private static final AtomicInteger PHONE = new AtomicInteger(20000);

    private final ReferralDesk referrals;
    private final CaseDesk cases;
    private final Clock clock;
    private final Map<SignalId, CaseId> opened = new ConcurrentHashMap<>();
    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private volatile Consumer<SeatAvailable> onSeat = seat -> { };

    CaseWalk(ReferralDesk referrals, CaseDesk cases, Clock clock) {
        this.referrals = referrals;
        this.cases = cases;
        this.clock = clock;
    }

    public static String aPhone() {
        return "06000" + PHONE.getAndIncrement();
    }

    /** A case whose intake is done, with these learning goals. */
    public CaseId takenIn(String municipality, SkillDomain... goals) {
        return takenIn(municipality, aPhone(), true, goals);
    }

    public CaseId takenIn(String municipality, String phone, boolean aftercare, SkillDomain... goals) {
        CaseId id = opened.get(referrals.receive(aSignal(municipality, phone)).signalId());
        cases.recordAttempt(id, ContactPurpose.INTAKE, Channel.PHONE, ContactResult.REACHED, null, true);
        cases.planIntake(id, new Appointment(clock.instant().plus(Duration.ofHours(1)), IntakePlace.LIBRARY, Set.of(),
                Channel.PHONE));
        cases.recordConsents(id, new ConsentsAsked(true, true, Map.of(), true, aftercare, false,
                ConsentMethod.SPOKEN, "nl"));
        cases.recordIntake(id, new IntakeTalk(1967, null, "1234", Gender.F, LanguageBackground.NT1,
                CivicIntegration.NOT_REQUIRED, false, SchoolYears.MORE, LatinScript.YES, SpokenDutch.GOOD,
                Set.of(OwnDevice.PHONE), Set.of(), false, Travel.BIKE, PreferredForm.NO_PREFERENCE, false, false));
        cases.concludeIntake(id, IntakeResult.PROCEED);
        cases.recordGoals(id, List.of(goals).stream().map(domain -> new GoalWanted("De brief van school lezen",
                domain, GoalContext.FAMILY, GoalTerm.SOON, "Voor de kinderen")).toList());
        cases.recordEligibility(id, EligibilityRoute.LIBRARY);
        return id;
    }

    /** A case that was advised these offerings, best first. */
    public CaseId advised(String municipality, OfferingId... offerings) {
        CaseId id = takenIn(municipality, SkillDomain.DIGITAL_BASIC);
        advise(id, AdvisedRoute.OWN_COURSE, offerings);
        return id;
    }

    public void advise(CaseId id, AdvisedRoute route, OfferingId... offerings) {
        cases.advise(id, new AdviceAgreed("Zelf mailen", route, List.of(offerings), AdviceDiffers.NO, null,
                AdviceAnswer.YES, null));
    }

    /** All facts of this kind so far, about anybody. */
    public <T> List<T> heard(Class<T> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** What the model does when a seat is available, from now on. */
    public void whenSeatAvailable(Consumer<SeatAvailable> reaction) {
        onSeat = reaction;
    }

    /** Nobody grades what referrers hear where there are no models. */
    @Override
    public FeedbackScope scope(FeedbackThread thread, FeedbackEvent event) {
        return FeedbackScope.NOTHING;
    }

    @EventListener
    void judge(SignalReceived received) {
        referrals.triaged(received.signalId(), Triage.ACCEPT);
        opened.put(received.signalId(), referrals.open(received.signalId(), Urgency.NORMAL).caseId());
    }

    @EventListener
    void hear(SeatAvailable seat) {
        heard.add(seat);
        onSeat.accept(seat);
    }

    @EventListener
    void hear(FirstAttendance first) {
        heard.add(first);
    }

    @EventListener
    void hear(CourseCompleted completed) {
        heard.add(completed);
    }

    @EventListener
    void hear(AbsenceReported reported) {
        heard.add(reported);
    }

    @EventListener
    void hear(NotAppeared notAppeared) {
        heard.add(notAppeared);
    }

    private NewSignal aSignal(String municipality, String phone) {
        Candidate candidate = new Candidate("Hennie", "Voorbeeld", PhoneNumber.parse(phone).orElseThrow(), null,
                Channel.PHONE, Set.of(ContactTime.MORNING), "nl", municipality, 1967);
        return new NewSignal(SignalSource.SELF, SignalChannel.WALK_IN, null, candidate, ConsentAtSource.YES_SPOKEN,
                LocalDate.now(clock), true, false, Set.of(SkillDomain.DIGITAL_BASIC), Set.of(), null, false,
                UrgentHint.NONE, null, null, null, null, false, true, false, Map.of());
    }
}
