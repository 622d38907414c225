package nl.wegwijs.training;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import nl.wegwijs.library.BranchRecord;
import nl.wegwijs.library.Refusal;
import nl.wegwijs.partner.Partner;
import nl.wegwijs.partner.PartnerId;

/** One training for one partner, from the question to what came of it. The row belongs to the partner's home branch. */
@Entity
class RecognitionTraining extends BranchRecord {

    // Some more may come than were told.
    private static final int UNEXPECTED = 5;

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private TrainingId id;

    private String number;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "partner_id"))
    private PartnerId partnerId;

    private UUID formMark;

    private LocalDate requestedOn;

    @Enumerated(EnumType.STRING)
    private TrainingTopic topic;

    private String audience;

    private int size;

    private int minutes;

    private LocalDate trainedOn;

    private boolean practice;

    @Enumerated(EnumType.STRING)
    private TrainingReason why;

    @Enumerated(EnumType.STRING)
    private TrainingVariant variant;

    private Instant plannedAt;

    private LocalDate proposedOn;

    private String place;

    private String trainer;

    private boolean expert;

    private LocalDate wishedOn;

    private Integer registered;

    private LocalDate materialReadyOn;

    private String evaluationToken;

    private LocalDate givenOn;

    private Integer attended;

    private Integer firstSignals;

    private BigDecimal score;

    private Integer scores;

    private String remember;

    private String improve;

    private Integer signalsBefore;

    private Integer signalsAfter;

    private String agreedAction;

    private LocalDate refresherOn;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> ownerFields = Map.of();

    @Enumerated(EnumType.STRING)
    private TrainingState state;

    protected RecognitionTraining() {
    }

    RecognitionTraining(String libraryOrgId, Partner partner, String number, UUID formMark, String evaluationToken,
            LocalDate today, TrainingRequest request) {
        super(libraryOrgId, partner.homeBranch());
        checkPast(request.trainedOn(), today);
        this.id = TrainingId.next();
        this.number = number;
        this.partnerId = partner.id();
        this.formMark = formMark;
        this.evaluationToken = evaluationToken;
        this.requestedOn = today;
        this.state = TrainingState.REQUESTED;
        need(request);
    }

    /** We talked about it; what is needed may be something else than was asked for. */
    void discuss(TrainingRequest agreed, LocalDate today) {
        checkPast(agreed.trainedOn(), today);
        move(TrainingState.DISCUSSED, TrainingState.REQUESTED);
        need(agreed);
    }

    private static void checkPast(LocalDate trainedOn, LocalDate today) {
        if (trainedOn != null && trainedOn.isAfter(today)) {
            throw Refusal.invalid("trainedOn", "FUTURE", "De vorige training ligt in de toekomst. Klopt de datum?");
        }
    }

    private void need(TrainingRequest request) {
        topic = request.topic();
        audience = request.audience();
        size = request.size();
        minutes = request.minutes();
        trainedOn = request.trainedOn();
        practice = request.practice();
        why = request.why();
    }

    void plan(TrainingPlan plan, Instant now, LocalDate today) {
        if (!plan.at().isAfter(now)) {
            throw Refusal.invalid("plannedAt", "PAST", "Kies een dag en een tijd die nog komen.");
        }
        move(TrainingState.PLANNED, TrainingState.DISCUSSED);
        variant = plan.variant();
        plannedAt = plan.at();
        place = plan.place();
        trainer = plan.trainer();
        expert = plan.expert();
        proposedOn = today;
        wishedOn = null;
    }

    void confirm(int people, int atMost) {
        checkPeople(people, atMost);
        move(TrainingState.CONFIRMED, TrainingState.PLANNED);
        registered = people;
    }

    /** Other people come than was told, or more, or fewer. */
    void register(int people, int atMost) {
        checkPeople(people, atMost);
        if (state != TrainingState.CONFIRMED) {
            throw movedOn();
        }
        registered = people;
    }

    private static void checkPeople(int people, int atMost) {
        if (people < 1 || people > atMost) {
            throw Refusal.invalid("registered", "OUT_OF_RANGE", "Schrijf een aantal van 1 tot en met " + atMost + ".");
        }
    }

    /** The day does not suit the partner; the day that would may be null. */
    void askOtherDay(LocalDate wish) {
        move(TrainingState.DISCUSSED, TrainingState.PLANNED);
        wishedOn = wish;
    }

    /** It does not go on on this day: another one is needed. */
    void planAgain() {
        move(TrainingState.DISCUSSED, TrainingState.CONFIRMED);
    }

    void materialIsReady(LocalDate today) {
        materialReadyOn = today;
    }

    void give(int people, Integer signals, LocalDate day) {
        if (registered != null && people > registered + UNEXPECTED) {
            throw Refusal.invalid("attended", "TOO_MANY", "Dit zijn er veel meer dan er waren aangemeld. Klopt het?");
        }
        move(TrainingState.GIVEN, TrainingState.CONFIRMED);
        attended = people;
        firstSignals = signals;
        givenOn = day;
    }

    /** Those who were there may say what they thought of it, from the day itself until that is worked out. */
    boolean mayBeRated(Instant now) {
        return state == TrainingState.GIVEN || state == TrainingState.CONFIRMED && !plannedAt.isAfter(now);
    }

    void evaluate(Evaluation evaluation) {
        move(TrainingState.EVALUATED, TrainingState.GIVEN);
        score = evaluation.average();
        scores = evaluation.scores();
        remember = evaluation.remember();
        improve = evaluation.improve();
    }

    void measure(int before, int after) {
        signalsBefore = before;
        signalsAfter = after;
    }

    void close(String action, LocalDate refresher) {
        move(TrainingState.CLOSED, TrainingState.EVALUATED);
        agreedAction = action;
        refresherOn = refresher;
    }

    void cancel() {
        move(TrainingState.CANCELLED, state);
    }

    private void move(TrainingState to, TrainingState from) {
        if (state != from || !state.leadsTo(to)) {
            throw movedOn();
        }
        state = to;
    }

    private static Refusal movedOn() {
        return Refusal.conflict("TRAINING_STATE", "Deze training is intussen veranderd. Kijk opnieuw.");
    }

    boolean isOf(PartnerId partner) {
        return partnerId.equals(partner);
    }

    /** Answers to questions that the library added to our forms; a later answer replaces an earlier one. */
    void keepOwnerFields(Map<String, Object> answers) {
        Map<String, Object> all = new HashMap<>(ownerFields);
        all.putAll(answers);
        ownerFields = all;
    }

    TrainingId id() {
        return id;
    }

    TrainingState state() {
        return state;
    }

    LocalDate proposedOn() {
        return proposedOn;
    }

    TrainingView view() {
        return new TrainingView(id, number, partnerId, branchId(), requestedOn,
                new TrainingRequest(topic, audience, size, minutes, trainedOn, practice, why), variant, plannedAt, place,
                trainer, expert, wishedOn, registered, givenOn, attended,
                scores == null ? null : new Evaluation(score, scores, remember, improve), signalsBefore, signalsAfter,
                refresherOn, evaluationToken, state);
    }
}
