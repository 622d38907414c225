package nl.wegwijs.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import nl.wegwijs.library.FormTurn;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.PartnerId;

/** What partners themselves do with their trainings. A training of another partner does not exist for them. */
@Service
@Transactional
public class PartnerTrainings {

    private final Trainings trainings;
    private final TrainingRatings ratings;
    private final NewTrainings requests;
    private final TrainingDesk desk;
    private final FormTurn forms;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    PartnerTrainings(Trainings trainings, TrainingRatings ratings, NewTrainings requests, TrainingDesk desk,
            FormTurn forms, ApplicationEventPublisher facts, Clock clock) {
        this.trainings = trainings;
        this.ratings = ratings;
        this.requests = requests;
        this.desk = desk;
        this.forms = forms;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * The same form sent again gives the first training again. {@code added} are the answers to questions that the
     * library added to the form. Told with {@link TrainingRequested}.
     */
    public TrainingView request(PartnerId partner, TrainingRequest request, Map<String, Object> added, UUID form) {
        forms.take(form);
        Optional<RecognitionTraining> earlier = trainings.findByFormMark(form);
        if (earlier.isPresent()) {
            return earlier.filter(training -> training.isOf(partner)).orElseThrow(PartnerTrainings::unknown).view();
        }
        RecognitionTraining training = requests.register(partner, request, added, form);
        facts.publishEvent(new TrainingRequested(training.id(), false));
        return training.view();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<TrainingView> list(PartnerId partner) {
        return trainings.findByPartnerIdOrderByRequestedOnDescNumberDesc(partner).stream()
                .map(RecognitionTraining::view).toList();
    }

    /** Those whose day this partner has not answered yet. */
    @Transactional(readOnly = true)
    public List<TrainingView> unanswered(PartnerId partner) {
        return list(partner).stream().filter(training -> training.state() == TrainingState.PLANNED).toList();
    }

    @Transactional(readOnly = true)
    public TrainingView find(PartnerId partner, String number) {
        return own(partner, number).view();
    }

    /** How many may come to this training, that was planned. */
    @Transactional(readOnly = true)
    public int atMost(PartnerId partner, String number) {
        return desk.atMost(own(partner, number));
    }

    /** With fewer people a training does not go on. */
    @Transactional(readOnly = true)
    public int atLeast(PartnerId partner, String number) {
        return desk.atLeast(own(partner, number));
    }

    /** The day suits, and so many people come; later only the number changes. */
    public void confirm(PartnerId partner, String number, int people) {
        RecognitionTraining training = held(partner, number);
        if (training.state() == TrainingState.CONFIRMED) {
            training.register(people, desk.atMost(training));
            return;
        }
        if (training.state() != TrainingState.PLANNED) {
            throw movedOn();
        }
        training.confirm(people, desk.atMost(training));
        facts.publishEvent(new TrainingAnswered(training.id(), TrainingAnswer.CONFIRMED));
    }

    /** The day does not suit; one that does may be null. */
    public void askOtherDay(PartnerId partner, String number, LocalDate wish) {
        if (wish != null && !wish.isAfter(LocalDate.now(clock))) {
            throw Refusal.invalid("wish", "PAST", "Kies een dag die nog komt.");
        }
        RecognitionTraining training = held(partner, number);
        training.askOtherDay(wish);
        facts.publishEvent(new TrainingAnswered(training.id(), TrainingAnswer.OTHER_DAY));
    }

    /** Told with {@link TrainingCalledOff}; refused once it was given. */
    public void callOff(PartnerId partner, String number) {
        RecognitionTraining training = held(partner, number);
        training.cancel();
        facts.publishEvent(new TrainingCalledOff(training.id()));
    }

    /** The training that whoever holds this link was at; empty before its day and once it is worked out. */
    @Transactional(readOnly = true)
    public Optional<TrainingView> toRate(String token) {
        return rated(token).map(RecognitionTraining::view);
    }

    /** What somebody thought of it; remarks may be null. The same form sent again counts once. */
    public void rate(String token, UUID form, int score, String remember, String improve) {
        RecognitionTraining training = rated(token).orElseThrow(PartnerTrainings::unknown);
        requests.check("remember", remember);
        requests.check("improve", improve);
        forms.take(form);
        if (!ratings.existsById(form)) {
            ratings.save(new TrainingRating(form, training.id(), score, remember, improve));
        }
    }

    private Optional<RecognitionTraining> rated(String token) {
        return trainings.findByEvaluationToken(token).filter(training -> training.mayBeRated(clock.instant()));
    }

    private RecognitionTraining held(PartnerId partner, String number) {
        return trainings.findForChangeByNumber(number).filter(training -> training.isOf(partner))
                .orElseThrow(PartnerTrainings::unknown);
    }

    private RecognitionTraining own(PartnerId partner, String number) {
        return trainings.findByNumber(number).filter(training -> training.isOf(partner))
                .orElseThrow(PartnerTrainings::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("Deze training kennen we niet.");
    }

    private static Refusal movedOn() {
        return Refusal.conflict("TRAINING_STATE", "Deze training is intussen veranderd. Kijk opnieuw.");
    }
}
