package nl.wegwijs.training;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.Norms;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;
import nl.wegwijs.referral.SentSignals;

/** Where colleagues plan, give and judge trainings for partners. */
@Service
@Transactional
public class TrainingDesk {

    // What we propose by ourselves; the talk about it makes it fit.
    private static final TrainingRequest USUAL = new TrainingRequest(TrainingTopic.BOTH, "Medewerkers die mensen spreken", 8,
            180, null, false, TrainingReason.NEW_POLICY);

    private final Trainings trainings;
    private final TrainingRatings ratings;
    private final NewTrainings requests;
    private final SentSignals signals;
    private final Norms norms;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    TrainingDesk(Trainings trainings, TrainingRatings ratings, NewTrainings requests, SentSignals signals, Norms norms,
            ApplicationEventPublisher facts, Clock clock) {
        this.trainings = trainings;
        this.ratings = ratings;
        this.requests = requests;
        this.signals = signals;
        this.norms = norms;
        this.facts = facts;
        this.clock = clock;
    }

    /** A colleague writes down what a partner asks for, with answers to the library's own questions. Told with {@link TrainingRequested}. */
    public TrainingView request(PartnerId partner, TrainingRequest request, Map<String, Object> added) {
        RecognitionTraining training = requests.register(partner, request, added, null);
        facts.publishEvent(new TrainingRequested(training.id(), true));
        return training.view();
    }

    /** A training for a partner that sends us people and has none ahead, nor had one lately. Told as a request. */
    public void propose(PartnerId partner) {
        boolean lately = trainings.findByPartnerIdOrderByRequestedOnDescNumberDesc(partner).stream()
                .anyMatch(this::isAheadOrLately);
        if (requests.sendsPeople(partner) && !lately) {
            request(partner, USUAL, Map.of());
        }
    }

    private boolean isAheadOrLately(RecognitionTraining training) {
        TrainingView view = training.view();
        return view.state().isAhead() || view.givenOn() != null
                && today().isBefore(norms.after(training.branchId(), "trainingProposed", view.givenOn()));
    }

    @Transactional(readOnly = true)
    public TrainingView view(TrainingId id) {
        return training(id).view();
    }

    /** We talked with the partner, and this is what is needed. */
    public void discuss(TrainingId id, TrainingRequest agreed) {
        held(id).discuss(requests.checked(agreed), today());
    }

    /** Proposes a day to the partner. Told with {@link TrainingProposed}. */
    public void plan(TrainingId id, TrainingPlan plan) {
        held(id).plan(plan, clock.instant(), today());
        facts.publishEvent(new TrainingProposed(id));
    }

    /** The partner said yes to a colleague. */
    public void confirm(TrainingId id, int people) {
        RecognitionTraining training = held(id);
        training.confirm(people, atMost(training));
    }

    /** The partner told a colleague that another day is better; that day may be null. */
    public void askOtherDay(TrainingId id, LocalDate wish) {
        held(id).askOtherDay(wish);
    }

    /** The day that was agreed on does not go on. */
    public void planAgain(TrainingId id) {
        held(id).planAgain();
    }

    public void materialIsReady(TrainingId id) {
        held(id).materialIsReady(today());
    }

    /** Was given today or before; the number of signals made during the training may be null. */
    public void give(TrainingId id, int attended, Integer firstSignals) {
        RecognitionTraining training = held(id);
        training.give(attended, firstSignals, LocalDate.ofInstant(training.view().plannedAt(), clock.getZone()));
    }

    /** What was said after the training by those who used the link. */
    @Transactional(readOnly = true)
    public Ratings ratings(TrainingId id) {
        return Ratings.of(ratings.findByTrainingId(id));
    }

    public void evaluate(TrainingId id, Evaluation evaluation) {
        held(id).evaluate(evaluation);
    }

    /** Counts the signals of the partner as long before the training as after it. */
    public void measure(TrainingId id) {
        RecognitionTraining training = held(id);
        LocalDate day = training.view().givenOn();
        LocalDate end = norms.after(training.branchId(), "trainingEffect", day);
        LocalDate begin = day.minusDays(ChronoUnit.DAYS.between(day, end));
        training.measure(sent(training, begin, day), sent(training, day, end));
    }

    private int sent(RecognitionTraining training, LocalDate from, LocalDate until) {
        return signals.sentBetween(training.view().partner(), from.atStartOfDay(clock.getZone()).toInstant(),
                until.atStartOfDay(clock.getZone()).toInstant());
    }

    /** The effect was talked about; without a day for a refresher it is the usual one. */
    public void close(TrainingId id, String agreedAction, LocalDate refresherOn) {
        requests.check("agreedAction", agreedAction);
        held(id).close(agreedAction, refresherOn == null ? refresherDue(id) : refresherOn);
    }

    /** When a refresher is usual. */
    @Transactional(readOnly = true)
    public LocalDate refresherDue(TrainingId id) {
        RecognitionTraining training = training(id);
        return norms.after(training.branchId(), "trainingRefresher", training.view().givenOn());
    }

    /** What was answered to questions that the library added to the forms about this training. */
    public void keepOwnerFields(TrainingId id, Map<String, Object> answers) {
        held(id).keepOwnerFields(answers);
    }

    public void cancel(TrainingId id) {
        held(id).cancel();
    }

    int atMost(RecognitionTraining training) {
        return norms.times(training.branchId(), training.view().variant().atMost());
    }

    int atLeast(RecognitionTraining training) {
        return norms.times(training.branchId(), "trainingAtLeast");
    }

    private RecognitionTraining held(TrainingId id) {
        return trainings.findForChangeById(id).orElseThrow(TrainingDesk::unknown);
    }

    private RecognitionTraining training(TrainingId id) {
        return trainings.findById(id).orElseThrow(TrainingDesk::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Deze training kennen we niet.");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
